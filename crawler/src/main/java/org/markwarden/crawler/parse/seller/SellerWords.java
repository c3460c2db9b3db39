package org.markwarden.crawler.parse.seller;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/** The table of words by which such pages and their labels are known. */
final class SellerWords {
    static final int LONGEST_LABEL = 72;
    private static final String TABLE = "seller-words.csv";
    private static final String ENDS = ":：.。*-– \u00A0";
    private static final PhraseTable<SellerField> PHRASES = new PhraseTable<>(SellerField.class, TABLE);
    private static final Map<String, SellerField> LABELS = labels();

    private SellerWords() {}

    /** Whether a title or heading is one of such a page. */
    static boolean isHeading(String text) {
        return PhraseTable.has(PHRASES.roles(text), SellerField.HEADING);
    }

    /** What a label names, when it is one in full. */
    static @Nullable SellerField field(String label) {
        return label.length() > LONGEST_LABEL ? null : LABELS.get(bare(label));
    }

    /** Lower case, without bullets before it and colons behind it. */
    private static String bare(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < lower.length() && isBullet(lower.charAt(start))) {
            start++;
        }
        int end = lower.length();
        while (end > start && ENDS.indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return lower.substring(start, end);
    }

    private static boolean isBullet(char c) {
        return c != '(' && c != '（' && !Character.isLetterOrDigit(c);
    }

    private static Map<String, SellerField> labels() {
        Map<String, SellerField> labels = new HashMap<>();
        for (String[] row : PhraseTable.rows(SellerWords.class, TABLE)) {
            SellerField field = SellerField.valueOf(row[0]);
            if (field != SellerField.HEADING && labels.put(bare(row[1]), field) != null) {
                throw new IllegalStateException(TABLE + " names a label twice: " + row[1]);
            }
        }
        return Map.copyOf(labels);
    }
}
