package org.markwarden.console.words;

import org.jspecify.annotations.Nullable;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.domain.words.ValueWords;

/** The two values that a signal compared, in the words of a page, hiding characters named. */
public final class SignalValues {
    private SignalValues() {}

    public static String of(String signal, @Nullable String value, Words words) {
        return value == null ? "" : HighlightedText.named(words.of(ValueWords.of(signal, value)));
    }
}
