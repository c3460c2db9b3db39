package org.markwarden.crawler.parse.layout;

import java.util.List;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** Where the offer is filed, as the trail of links at the head of its page says. */
final class Breadcrumbs {
    private static final int MOST = 10;
    private static final int LONGEST = 80;
    private static final double SHOWN = 0.55;

    private Breadcrumbs() {}

    /** Claims the first trail that holds links; a wrapper of the whole page that is named after it is none. */
    static void claim(Sheet sheet, List<Element> trails) {
        for (Element trail : trails) {
            List<String> parts = trail.getElementsByTag("a").stream()
                    .limit(MOST + 1)
                    .map(link -> Brief.of(link, LONGEST))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!parts.isEmpty() && parts.size() <= MOST) {
                List<String> steps =
                        parts.stream().filter(part -> part.length() <= LONGEST).toList();
                sheet.claim(Field.CATEGORY, steps, "text:breadcrumb", SHOWN);
                return;
            }
        }
    }
}
