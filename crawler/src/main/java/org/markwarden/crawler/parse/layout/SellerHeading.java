package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.fact.Sheet;

/** A heading that says nothing but "seller", with the name in what follows: its link, or its first words. */
final class SellerHeading {
    private static final double TRUST = 0.45;
    private static final int LONGEST = 60;
    private static final int LONGEST_LABEL = 30;
    private static final int HIGHEST = 2;
    private static final int MOST_INSIDE = 12;

    /** Words for places to buy at: they head the menus of shops and the lists of branches as well. */
    private static final Set<String> OF_MENUS = Set.of(
            "shop",
            "store",
            "shops",
            "stores",
            "merchant",
            "toko",
            "händler",
            "販売店",
            "店铺",
            "店鋪",
            "店 铺",
            "商家",
            "商户",
            "賣場",
            "판매점",
            "판매처",
            "ร้านค้า");

    private SellerHeading() {}

    static void claim(Sheet sheet, List<Spot> headings, Layout layout) {
        for (Spot heading : headings) {
            String label = heading.text().strip();
            if (label.length() <= LONGEST_LABEL && isSeller(label) && layout.isOwn(heading.element())) {
                Element block = behind(heading.element());
                String name = block == null || isList(block) || !layout.isOwn(block) ? "" : name(block);
                if (isName(name)) {
                    sheet.claim(Field.SELLER_NAME, name, "text:" + label, TRUST);
                    return;
                }
            }
        }
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && Labels.field(text) == null
                && !SellerTexts.isCallOfLink(text)
                && !SellerTexts.isSentence(text);
    }

    /** Several links in a list are a menu, whatever heads it. */
    private static boolean isList(Element block) {
        Element list = block.normalName().equals("ul")
                ? block
                : block.getElementsByTag("ul").first();
        return list != null && list.getElementsByTag("a").size() > 1;
    }

    private static boolean isSeller(String label) {
        return "seller".equals(Labels.field(label)) && !OF_MENUS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** The element behind the heading, or behind what holds nothing but the heading. */
    private static @Nullable Element behind(Element heading) {
        Element element = heading;
        for (int i = 0; i < HIGHEST && element != null; i++, element = element.parent()) {
            Element next = element.nextElementSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** The only link of the block, else what its first element with words says. */
    static String name(Element block) {
        List<Element> links = block.getElementsByTag("a");
        if (links.size() == 1 && links.getFirst().hasText()) {
            return firstWords(links.getFirst());
        }
        return firstWords(block);
    }

    private static String firstWords(Element block) {
        Element inner = block;
        for (int i = 0; i < MOST_INSIDE; i++) {
            Element first = firstWithText(inner);
            if (first == null || !inner.ownText().isBlank()) {
                return Brief.of(inner, LONGEST);
            }
            inner = first;
        }
        return "";
    }

    private static @Nullable Element firstWithText(Element block) {
        for (Element child = block.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.hasText()) {
                return child;
            }
        }
        return null;
    }
}
