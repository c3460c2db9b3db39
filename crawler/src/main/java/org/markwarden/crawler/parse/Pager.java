package org.markwarden.crawler.parse;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The row of links to the pages of a list. */
final class Pager {
    private static final Pattern NAME = Pattern.compile(
            "(?i)pag(?:er|ing|ination|inator|inate|es|enav|e-numbers|enumbers|e[_-]?list|e[_-]?bar|e[_-]?box)|seitennummer|blaetter|blätter|wp-pagenavi|fenye|(?:^|[\\s_-])page(?:$|[\\s_-])");
    private static final int HEIGHT = 5;

    private Pager() {}

    /** Whether an element stands in one, as class, id, label or role say. */
    static boolean holds(Element link) {
        Element element = link;
        for (int i = 0; i < HEIGHT && element != null; i++, element = element.parent()) {
            if (NAME.matcher(element.className()).find()
                    || NAME.matcher(element.id()).find()
                    || NAME.matcher(element.attr("aria-label")).find()
                    || NAME.matcher(element.attr("data-testid")).find()) {
                return true;
            }
        }
        return false;
    }
}
