package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;

/** The name in a cell that says more of the seller than the name: a rating in a box of its own, policies, how many are sold. */
final class SellerCell {
    private static final int SHORTEST = 2;

    private SellerCell() {}

    /** The first words of the cell where others stand apart from them and count or list something; else the whole value. */
    static String name(String label, String value, Element cell) {
        if (cell.childrenSize() == 0 || !"seller".equals(Labels.field(label))) {
            return value;
        }
        String name = SellerHeading.name(cell);
        String rest = value.strip().startsWith(name)
                ? value.strip().substring(name.length()).strip()
                : "";
        boolean named = name.length() >= SHORTEST && name.chars().anyMatch(Character::isLetter);
        return named && !rest.isEmpty() && Character.isDigit(rest.charAt(0)) ? name : value;
    }
}
