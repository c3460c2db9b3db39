package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells whether an amount stands in one of several like boxes that lead to other pages: those are other offers. */
final class ForeignCard {
    private static final int HIGHEST = 6;
    private static final int MOST_INSIDE = 60;
    private static final int LEAST_LIKE = 3;

    private ForeignCard() {}

    static boolean holds(Element amount, Surroundings surroundings) {
        Element box = amount;
        for (int i = 0; i < HIGHEST && box != null && !surroundings.isAroundTitle(box); i++) {
            if (isOneOfSeveral(box) && leadsElsewhere(box)) {
                return true;
            }
            box = box.parent();
        }
        return false;
    }

    private static boolean isOneOfSeveral(Element box) {
        Element parent = box.parent();
        if (parent == null || parent.childNodeSize() < LEAST_LIKE) {
            return false;
        }
        int like = 0;
        for (Element sibling = parent.firstElementChild(); sibling != null && like < LEAST_LIKE; ) {
            boolean same = sibling.normalName().equals(box.normalName())
                    && sibling.className().equals(box.className());
            like += same ? 1 : 0;
            sibling = sibling.nextElementSibling();
        }
        return like >= LEAST_LIKE;
    }

    /** A picture and a link to another page. */
    private static boolean leadsElsewhere(Element box) {
        Inside inside = new Inside();
        inside.look(box);
        return inside.link != null && inside.pictured;
    }

    private static final class Inside {
        private int seen;
        private boolean pictured;
        private @Nullable Element link;

        void look(Element element) {
            if (++seen > MOST_INSIDE) {
                return;
            }
            String href = element.attr("href");
            boolean leads = element.normalName().equals("a") && href.indexOf('/') >= 0 && !href.startsWith("#");
            link = leads ? element : link;
            pictured |= element.normalName().equals("img");
            for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
                look(child);
            }
        }
    }
}
