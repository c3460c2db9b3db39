package org.markwarden.matcher.signals;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.learned.LearnedWords.Leaning;

/**
 * How far the words of a listing lean, as learned from labelled listings. Where the name is not used as a mark they raise by half: what
 * else is said weighs less than how the name is used.
 */
final class LearnedWordsSignal implements Signal {

    private static final double HIGHEST_BESIDE_LAWFUL_USE = 0.5;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Leaning leaning = comparison.leaning();
        if (leaning.raising().isEmpty() && leaning.lowering().isEmpty()) {
            return null;
        }
        double score = comparison.use() == Use.AS_MARK
                ? leaning.score()
                : Math.min(leaning.score(), HIGHEST_BESIDE_LAWFUL_USE);
        return new Reading(
                score,
                reason(leaning),
                joined(score < 0 || leaning.raising().isEmpty() ? leaning.lowering() : leaning.raising()),
                comparison.shownName());
    }

    private static Reason reason(Leaning leaning) {
        String raising = quoted(leaning.raising());
        String lowering = quoted(leaning.lowering());
        if (lowering.isEmpty()) {
            return new Reason(
                    "words more usual in labelled infringing listings: " + raising, "在标注的侵权商品中更常见的字词：" + raising);
        }
        if (raising.isEmpty()) {
            return new Reason(
                    "words more usual in labelled lawful listings: " + lowering, "在标注的合法商品中更常见的字词：" + lowering);
        }
        return new Reason(
                "words more usual in labelled infringing listings: " + raising + "; in lawful ones: " + lowering,
                "在标注的侵权商品中更常见的字词：" + raising + "；在合法商品中更常见的：" + lowering);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(" "));
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }
}
