package org.markwarden.console.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.shown.HighlightedText;

/** The two values that a signal compared, in the words of a page; only what the matcher names by a code is put into words. */
public final class SignalValues {
    private static final Pattern CLASS = Pattern.compile("class (\\d{1,2}) \\((.*)\\)", Pattern.DOTALL);
    private static final String NO_CLASS = "class unknown";

    private static final String NO_PERMISSION = "no permission";

    private SignalValues() {}

    public static String of(String signal, @Nullable String value, Words words) {
        if (value == null) {
            return "";
        }
        return switch (signal) {
            case "place-of-use" -> words.ofField(value);
            case "use-as-mark", "use-compatible", "use-descriptive", "use-second-hand", "use-negated" ->
                HighlightedText.named(words.ofCode("use", value));
            case "goods-same", "goods-related", "goods-different", "goods-unknown" -> goods(value, words);
            case "shop-claim" ->
                value.equals(NO_PERMISSION) ? words.of("signal.value.no-permission") : HighlightedText.named(value);
            default -> HighlightedText.named(value);
        };
    }

    private static String goods(String value, Words words) {
        if (value.equals(NO_CLASS)) {
            return words.of("signal.value.class-unknown");
        }
        Matcher matcher = CLASS.matcher(value);
        return matcher.matches()
                ? words.of("signal.value.class", matcher.group(1), HighlightedText.named(matcher.group(2)))
                : HighlightedText.named(value);
    }
}
