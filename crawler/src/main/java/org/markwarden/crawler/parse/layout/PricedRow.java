package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** A row of two cells of which the first says nothing but "price": an amount there is no item of a list, however many rows are like it. */
final class PricedRow {
    private static final int HIGHEST = 3;
    private static final int LONGEST_LABEL = 20;

    private PricedRow() {}

    static boolean holds(Element amount) {
        Element cell = cell(amount);
        Element row = cell == null ? null : cell.parent();
        if (cell == null
                || row == null
                || row.childrenSize() != 2
                || !row.child(1).equals(cell)) {
            return false;
        }
        Element label = row.child(0);
        return isCellOrTerm(label) && isPrice(Brief.of(label, LONGEST_LABEL)) && row.selectFirst("a[href]") == null;
    }

    private static @Nullable Element cell(Element amount) {
        Element element = amount;
        for (int i = 0; i < HIGHEST && element != null; i++, element = element.parent()) {
            if (element.normalName().equals("td")) {
                return element;
            }
        }
        return null;
    }

    private static boolean isCellOrTerm(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isPrice(String label) {
        long roles = Role.PHRASES.roles(label);
        boolean other = Role.OTHER.in(roles)
                || Role.WAS.in(roles)
                || Role.RATE.in(roles)
                || Role.UNIT.in(roles)
                || Role.SHIP.in(roles)
                || Role.START.in(roles)
                || Role.saves(roles);
        return label.length() <= LONGEST_LABEL
                && Role.NOW.in(roles)
                && !other
                && label.chars().noneMatch(Character::isDigit);
    }
}
