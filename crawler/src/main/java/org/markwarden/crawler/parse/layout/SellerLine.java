package org.markwarden.crawler.parse.layout;

import java.util.HashSet;
import java.util.Set;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** A line that says nothing but "sold by", with the name on the next. Where such lines name several, none is taken. */
final class SellerLine {
    private static final double TRUST = 0.45;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_LINES = 200;

    private SellerLine() {}

    static void claim(Sheet sheet, String text) {
        if (sheet.first(Field.SELLER_NAME) != null) {
            return;
        }
        Set<String> names = new HashSet<>();
        String label = "";
        for (String line : text.split("\n", MOST_LINES)) {
            String name = line.strip();
            if (!label.isEmpty() && SellerHeading.isName(name) && Role.PHRASES.roles(name) == 0) {
                names.add(name);
            }
            label = isLabel(name) ? name : "";
        }
        if (names.size() == 1) {
            sheet.claim(Field.SELLER_NAME, names.iterator().next(), "text:line that says who sells", TRUST);
        }
    }

    /** Several words, as in "sold by": one alone, "shop" or "seller", heads menus and numbers as well. */
    private static boolean isLabel(String line) {
        return line.length() <= LONGEST_LABEL && line.indexOf(' ') > 0 && "seller".equals(Labels.field(line));
    }
}
