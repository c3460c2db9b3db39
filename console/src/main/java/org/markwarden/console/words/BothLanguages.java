package org.markwarden.console.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.words.Phrase;

/** The words of both languages side by side, for pages that are kept and read by anybody. */
public record BothLanguages(Words chinese, Words english) {

    public static BothLanguages shipped() {
        return new BothLanguages(Words.in(Language.CHINESE), Words.in(Language.ENGLISH));
    }

    /** The words under a key; a phrase among the values stands in each language as it is said there. */
    public Phrase of(String key, Object... values) {
        return new Phrase(
                chinese.of(
                        key,
                        Arrays.stream(values)
                                .map(value -> value instanceof Phrase phrase ? phrase.chinese() : value)
                                .toArray()),
                english.of(
                        key,
                        Arrays.stream(values)
                                .map(value -> value instanceof Phrase phrase ? phrase.english() : value)
                                .toArray()));
    }

    public Phrase ofCode(String prefix, String code) {
        return new Phrase(chinese.ofCode(prefix, code), english.ofCode(prefix, code));
    }

    /** What a stage recorded. */
    public Phrase recorded(String sentence) {
        return new Phrase(Recorded.of(sentence, chinese), Recorded.of(sentence, english));
    }

    /** A value that a signal compared. */
    public Phrase value(String signal, @Nullable String value) {
        return new Phrase(SignalValues.of(signal, value, chinese), SignalValues.of(signal, value, english));
    }
}
