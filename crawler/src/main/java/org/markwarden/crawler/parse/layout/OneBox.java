package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;

/** Tells whether two elements stand in one small box. */
final class OneBox {
    private static final int HIGHEST = 3;

    private OneBox() {}

    static boolean holds(Element one, Element two) {
        Element box = one;
        for (int i = 0; i < HIGHEST && box.parent() != null; i++) {
            box = box.parent();
            if (two.parents().contains(box)) {
                return true;
            }
        }
        return false;
    }
}
