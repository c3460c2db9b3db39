package org.markwarden.crawler.parse.layout;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code of the goods in what a shop writes for its customers. */
final class ShownCode {
    private static final int SHORT = 24;
    private static final Pattern LETTERED = Pattern.compile("[A-Z]{2,8}(?:[-_/][A-Z]{1,8}){1,4}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{3,10}");
    /** What stands where a code would, in capitals. */
    private static final Set<String> NO_CODES =
            Set.of("NONE", "NULL", "NAN", "TBA", "TBC", "TBD", "NEW", "SKU", "OEM", "SALE", "ALL", "YES", "VARIOUS");

    private ShownCode() {}

    /** The code that a value begins with, or the two words of {@code Product 17}. */
    static @Nullable String of(String value) {
        String[] words = value.split("\\s", 3);
        boolean two = words.length == 2 && value.length() <= SHORT && !hasDigit(words[0]);
        String code = (two ? value : words[0]).replaceAll("^[#(]+|[),;]+$", "");
        return code.length() >= 3 && code.length() <= 40 && (hasDigit(code) || isLettered(code)) ? code : null;
    }

    /** The same behind a label that says it is the code of the goods: it may be of capitals alone. */
    static @Nullable String labelled(String value) {
        String alone = value.strip();
        return CAPITALS.matcher(alone).matches() && !NO_CODES.contains(alone) ? alone : of(value);
    }

    /** Codes of capitals in parts, as shops make them up: {@code NV-SP}. */
    static boolean isLettered(String code) {
        return LETTERED.matcher(code).matches();
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
