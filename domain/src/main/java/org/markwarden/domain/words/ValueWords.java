package org.markwarden.domain.words;

import java.text.MessageFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a signal compared and the names of fields, in words; only what the matcher names by a code is put into words. */
public final class ValueWords {
    private static final Pattern CLASS = Pattern.compile("class (\\d{1,2}) \\((.*)\\)", Pattern.DOTALL);
    private static final String NO_CLASS = "class unknown";
    private static final String NO_PERMISSION = "no permission";

    private ValueWords() {}

    /** A value as the signal of this name gave it. */
    public static Phrase of(String signal, String value) {
        return switch (signal) {
            case "place-of-use" -> ofField(value);
            case "use-as-mark", "use-compatible", "use-descriptive", "use-second-hand", "use-negated" ->
                CodeWords.of("use", value);
            case "goods-same", "goods-related", "goods-different", "goods-unknown" -> goods(value);
            case "shop-claim" ->
                value.equals(NO_PERMISSION) ? CodeWords.of("signal.value", "no-permission") : Phrase.same(value);
            default -> Phrase.same(value);
        };
    }

    /** A field of a listing, such as {@code title} or {@code attributes/材质}. */
    public static Phrase ofField(String field) {
        int inside = field.indexOf('/');
        if (inside < 0) {
            return CodeWords.of("offer", field);
        }
        return field.startsWith("category/")
                ? CodeWords.of("offer", "category")
                : Phrase.same(field.substring(inside + 1));
    }

    private static Phrase goods(String value) {
        if (value.equals(NO_CLASS)) {
            return CodeWords.of("signal.value", "class-unknown");
        }
        Matcher matcher = CLASS.matcher(value);
        if (!matcher.matches()) {
            return Phrase.same(value);
        }
        Phrase form = CodeWords.of("signal.value", "class");
        Object[] parts = {matcher.group(1), matcher.group(2)};
        return new Phrase(MessageFormat.format(form.chinese(), parts), MessageFormat.format(form.english(), parts));
    }
}
