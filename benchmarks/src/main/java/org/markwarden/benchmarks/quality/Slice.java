package org.markwarden.benchmarks.quality;

import org.markwarden.domain.words.CodeWords;
import org.markwarden.domain.words.Phrase;
import org.markwarden.matcher.labels.Share;

/**
 * One part of the outcomes: how often what was raised is right, and how much of what is wanted was raised.
 *
 * @param dimension by what the outcomes were parted
 * @param name which part
 */
record Slice(Dimension dimension, String name, Share precision, Share recall) {

    /** The name in words, where it is a code of the matcher's. */
    Phrase said() {
        return switch (dimension) {
            case ALL -> new Phrase("全部", "all");
            case SIGNAL -> CodeWords.of("signal", name);
            case TERM -> term();
            case VARIANT -> CodeWords.of("variant", name);
            case USE -> CodeWords.of("use", name);
            case KIND -> CodeWords.of("kind", name);
            case PLATFORM -> Phrase.same(name);
        };
    }

    private Phrase term() {
        int colon = name.indexOf(": ");
        Phrase signal = CodeWords.of("signal", name.substring(0, colon));
        return signal.and(" · ", Phrase.same(name.substring(colon + 2)));
    }

    /** By what outcomes are parted. */
    enum Dimension {
        ALL("all", "overall", "总体"),
        SIGNAL("signal", "by signal that spoke for it", "按支持信号"),
        TERM("term", "by term of the word list", "按词表用语"),
        VARIANT("variant", "by variant of the name", "按名称变体"),
        USE("use", "by use", "按使用方式"),
        KIND("kind", "by kind of right", "按权利类型"),
        PLATFORM("marketplace", "by marketplace", "按平台");

        final String key;
        final String english;
        final String chinese;

        Dimension(String key, String english, String chinese) {
            this.key = key;
            this.english = english;
            this.chinese = chinese;
        }
    }
}
