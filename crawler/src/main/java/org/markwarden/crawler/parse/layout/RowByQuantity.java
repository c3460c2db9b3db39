package org.markwarden.crawler.parse.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** A row of a table whose first cell says from how many pieces on its amount is asked: of a single one it is not. */
final class RowByQuantity {
    private static final int HIGHEST = 3;
    private static final int LONGEST_LABEL = 30;
    private static final int SEVERAL = 2;
    private static final String PIECES =
            "(?:\\s?(?:pcs|pieces|units|items|stück|stk\\.?|szt\\.?|ks|unidades|pezzi|pièces|шт\\.?|件|个|個|개|点))?";
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?:(?:ab|from|od|от|vanaf|dès|à partir de|desde|a partir de|da|≥|>=?)\\s?(\\d{1,6})"
                    + "|(\\d{1,6})\\s?(?:\\+|[-–—~～至]\\s?\\d{1,6}\\+?|(?:or|and) (?:more|above|up|over)|以上|이상))"
                    + PIECES);

    private RowByQuantity() {}

    static boolean holds(Element amount) {
        Element cell = cell(amount);
        Element label = cell == null ? null : cell.firstElementSibling();
        if (cell == null || label == null || label.equals(cell)) {
            return false;
        }
        Matcher from = FROM.matcher(Brief.of(label, LONGEST_LABEL).strip());
        return from.matches() && Integer.parseInt(from.group(1) == null ? from.group(2) : from.group(1)) >= SEVERAL;
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
}
