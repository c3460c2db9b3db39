package org.markwarden.domain.text;

import org.jspecify.annotations.Nullable;

/** The one rule for text that is stored: well-formed Unicode without U+0000. */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Says whether the text holds neither U+0000 nor a lone surrogate. */
    public static boolean isClean(CharSequence text) {
        return firstFault(text) < 0;
    }

    /**
     * Returns the text as it is.
     *
     * @throws IllegalArgumentException naming {@code what} and the UTF-16 index of the first fault
     */
    public static String require(String what, String text) {
        int fault = firstFault(text);
        if (fault >= 0) {
            throw new IllegalArgumentException(
                    what + ": U+%04X at index %d is no text".formatted((int) text.charAt(fault), fault));
        }
        return text;
    }

    /** As {@link #require}, and refuses blank text. */
    public static String requireFilled(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": empty");
        }
        return require(what, text);
    }

    /** As {@link #require}; absent text stays absent. */
    public static @Nullable String requireIfPresent(String what, @Nullable String text) {
        return text == null ? null : requireFilled(what, text);
    }

    /** Returns the text with every fault replaced by U+FFFD; for what came from a page. */
    public static String cleaned(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text);
        for (int fault = firstFault(cleaned); fault >= 0; fault = firstFault(cleaned, fault + 1)) {
            cleaned.setCharAt(fault, REPLACEMENT);
        }
        return cleaned.toString();
    }

    private static int firstFault(CharSequence text) {
        return firstFault(text, 0);
    }

    private static int firstFault(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
