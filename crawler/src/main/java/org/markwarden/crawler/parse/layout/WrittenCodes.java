package org.markwarden.crawler.parse.layout;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes and names that stand in lines of text behind their label: {@code Artikel-Nr. 4122}, {@code SKU 55 | UPC: 0360}. */
final class WrittenCodes {
    private static final int LONGEST_LINE = 160;
    private static final int MOST_LINES = 200;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NAME = 60;
    private static final Pattern BETWEEN = Pattern.compile("\\s[|·•–—-]\\s|[|·•]");
    private static final String SIGNS = "|·•–—-";
    private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*");

    private WrittenCodes() {}

    /** Hands over every label with what follows it, in the order of the text. */
    static void read(String text, BiConsumer<String, String> pairs) {
        for (String line : text.split("\n", MOST_LINES)) {
            if (line.length() <= LONGEST_LINE) {
                for (String piece : pieces(line)) {
                    LabelledRun.pairs(piece.strip()).forEach(pair -> read(pairs, pair));
                }
            }
        }
    }

    /** Most lines hold no sign that parts them. */
    private static String[] pieces(String line) {
        return line.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0) ? BETWEEN.split(line, -1) : new String[] {line};
    }

    private static void read(BiConsumer<String, String> pairs, String piece) {
        String[] parts = COLON.split(piece, 2);
        if (parts.length == 2 && Labels.field(parts[0]) != null) {
            accept(pairs, parts[0], parts[1]);
            return;
        }
        int end = endOfLabel(piece);
        if (end > 0) {
            accept(pairs, piece.substring(0, end), piece.substring(end).strip());
        }
    }

    /** Without a colon a label of one word needs a code behind it; a name follows only words such as "sold by". */
    private static int endOfLabel(String piece) {
        int end = -1;
        int space = piece.indexOf(' ');
        for (int words = 1; words <= MOST_WORDS && space > 0; words++) {
            String label = piece.substring(0, space);
            String field = Labels.field(label);
            if (field != null && (isCode(field) || (words > 1 && field.equals("seller")))) {
                end = space;
            }
            space = piece.indexOf(' ', space + 1);
        }
        return end;
    }

    private static void accept(BiConsumer<String, String> pairs, String label, String value) {
        String field = Labels.field(label);
        boolean one = value.indexOf(' ') < 0 || value.indexOf(' ') == value.length() - 1;
        if (isCode(field) ? one : value.length() <= LONGEST_NAME && !value.isEmpty() && isName(field)) {
            pairs.accept(label, value);
        }
    }

    private static boolean isCode(@Nullable String field) {
        return "sku".equals(field) || "mpn".equals(field) || "gtin".equals(field);
    }

    private static boolean isName(@Nullable String field) {
        return "brand".equals(field) || "seller".equals(field);
    }
}
