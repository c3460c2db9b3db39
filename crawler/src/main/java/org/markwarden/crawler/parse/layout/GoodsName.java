package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** The name of the offer on pages without a heading: what the only element says that is called the name of goods. */
final class GoodsName {
    private static final double TRUST = 0.5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private GoodsName() {}

    /** Several names are those of several goods, and names that lead elsewhere are of others. */
    static @Nullable MainTitle of(Outline outline) {
        List<Element> named = new ArrayList<>();
        for (Element element : outline.inventory().goodsNames()) {
            String text = Brief.of(element, LONGEST);
            if (text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf('{') < 0) {
                named.add(element);
            }
        }
        List<String> names = named.stream()
                .map(element -> Brief.of(element, LONGEST))
                .distinct()
                .toList();
        Element first = named.isEmpty() ? null : named.getFirst();
        int at = first == null || names.size() != 1 || isLinked(first)
                ? -1
                : outline.text().indexOf(names.getFirst());
        return at < 0 || first == null ? null : new MainTitle(names.getFirst(), first, at, TRUST);
    }

    private static boolean isLinked(Element element) {
        return element.closest("a") != null || element.selectFirst("a[href]") != null;
    }
}
