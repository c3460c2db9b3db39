package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.words.PhraseTable;

/** The table of what labels name. */
final class Labels {
    private static final int LONGEST = 64;
    private static final String END = ":：.-– ";
    private static final String NUMBER_SIGN = "# ";
    /** Short labels are spread to the width of longer ones: 货　　号. */
    private static final Pattern SPREAD = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private static final Map<String, String> FIELDS = load();

    private Labels() {}

    /** The field a label names: sku, mpn, gtin, brand, condition, origin, ships_from, seller… */
    static @Nullable String field(String label) {
        if (label.length() > LONGEST) {
            return null;
        }
        String plain = bare(label.toLowerCase(Locale.ROOT).strip(), END);
        String field = FIELDS.get(plain);
        if (field == null && plain.endsWith("#")) {
            return FIELDS.get(bare(plain, NUMBER_SIGN));
        }
        return field == null && isSpread(plain)
                ? FIELDS.get(SPREAD.matcher(plain).replaceAll(""))
                : field;
    }

    /** Whether what stands behind the label of a seller may be a name: neither a call to act nor the label once more. */
    static boolean isNameOfSeller(String value) {
        return !SellerTexts.isCall(value) && field(value) == null;
    }

    private static boolean isSpread(String label) {
        return !label.isEmpty()
                && Character.isIdeographic(label.charAt(0))
                && label.chars().anyMatch(Character::isSpaceChar);
    }

    private static String bare(String label, String ends) {
        int end = label.length();
        while (end > 0 && ends.indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        return label.substring(0, end);
    }

    private static Map<String, String> load() {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : PhraseTable.rows(Role.class, "labels.csv")) {
            String label = row[1].strip();
            fields.putIfAbsent(bare(label, END), row[0]);
        }
        return Map.copyOf(fields);
    }
}
