package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/** The table of what labels name. */
final class Labels {
    private static final Map<String, String> FIELDS = load();

    private Labels() {}

    /** The field a label names: sku, mpn, gtin, brand, condition, origin, ships_from, seller… */
    static @Nullable String field(String label) {
        String plain = label.toLowerCase(Locale.ROOT).strip();
        while (!plain.isEmpty() && ":：#.-–".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = plain.substring(0, plain.length() - 1).stripTrailing();
        }
        String field = FIELDS.get(plain);
        return field == null ? FIELDS.get(plain + ".") : field;
    }

    private static Map<String, String> load() {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : PhraseTable.rows(Role.class, "labels.csv")) {
            fields.putIfAbsent(row[1].strip(), row[0]);
        }
        return Map.copyOf(fields);
    }
}
