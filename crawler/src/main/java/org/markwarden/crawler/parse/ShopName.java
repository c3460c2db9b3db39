package org.markwarden.crawler.parse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;

/** Finds the shop's name where an element is called so; several names are those of several shops, and none is taken. */
final class ShopName {
    private static final int LONGEST = 60;
    private static final double TRUST = 0.5;

    private static final List<String> ATTRIBUTES =
            List.of("data-seller-name", "data-shop-name", "data-store-name", "data-vendor-name");

    private ShopName() {}

    static void claim(HtmlPage page, Sheet sheet) {
        if (sheet.first(Field.SELLER_NAME) != null) {
            return;
        }
        Set<String> names = page.shopNames().stream()
                .filter(page.layout()::isOwn)
                .map(ShopName::name)
                .filter(name -> name.length() > 1 && name.length() <= LONGEST)
                .collect(Collectors.toSet());
        if (names.size() == 1) {
            sheet.claim(Field.SELLER_NAME, names.iterator().next(), "text:called the shop's name", TRUST);
        }
    }

    /** What the element calls it in an attribute, or its only link, or itself. */
    private static String name(Element element) {
        for (String attribute : ATTRIBUTES) {
            if (!element.attr(attribute).isBlank()) {
                return Tidy.text(element.attr(attribute));
            }
        }
        List<Element> links = element.getElementsByTag("a");
        String linked = links.size() == 1 ? Brief.of(links.getFirst(), LONGEST) : "";
        return linked.isEmpty() ? Brief.of(element, LONGEST) : linked;
    }
}
