package org.markwarden.domain.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.listing.SpokenSpan;

/**
 * Cues as one text that can be searched, and the way back from a place in it to the second it was said.
 *
 * @param text cues that follow one another closely stand on one line, Chinese ones without a gap
 * @param spans one for each cue
 */
public record Transcript(String text, List<SpokenSpan> spans) {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_CODE_POINTS = 200_000;

    public Transcript {
        spans = List.copyOf(spans);
    }

    /** Joins cues that are in order of time; a text longer than 200,000 code points is cut at a cue. */
    public static Transcript of(List<Cue> cues) {
        StringBuilder text = new StringBuilder();
        List<SpokenSpan> spans = new ArrayList<>();
        int length = 0;
        Cue before = null;
        for (Cue cue : cues) {
            String words = cue.text().replace('\n', ' ').strip();
            int count = words.codePointCount(0, words.length());
            if (length + count + 1 > MOST_CODE_POINTS) {
                break;
            }
            if (before != null) {
                String between = between(text, before, cue, words);
                text.append(between);
                length += between.length();
            }
            text.append(words);
            spans.add(new SpokenSpan(length, length + count, cue.from(), cue.to()));
            length += count;
            before = cue;
        }
        return new Transcript(text.toString(), spans);
    }

    /** Chinese is written without spaces: where a caption was cut says nothing about where a word ends. */
    private static String between(StringBuilder text, Cue before, Cue cue, String words) {
        if (cue.from().minus(before.to()).compareTo(PAUSE) > 0) {
            return "\n";
        }
        boolean isRunning = !text.isEmpty()
                && !words.isEmpty()
                && Character.isIdeographic(text.codePointBefore(text.length()))
                && Character.isIdeographic(words.codePointAt(0));
        return isRunning ? "" : " ";
    }

    /** Says whether nothing was said. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
