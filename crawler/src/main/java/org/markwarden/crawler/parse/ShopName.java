package org.markwarden.crawler.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;

/**
 * Finds the shop's name where an element is called so; several names are those of several shops, and none is taken. By buttons and menus
 * visitors choose a branch near them.
 */
final class ShopName {
    private static final int LONGEST = 60;
    private static final double TRUST = 0.5;
    private static final double BEHIND_TITLE = 0.4;
    private static final int SHORTEST_TITLE = 5;
    private static final int DEEPEST = 5;
    private static final Pattern SHOP_BEHIND =
            Pattern.compile("(?iu)\\s*[:：]\\s*([^:：]{1,36}(?:店|店舗|本舗|商店|ショップ|ストア|\\b(?:shop|store)))");
    private static final Pattern RATING =
            Pattern.compile("[(（]?[★☆]{0,5}\\s?\\d[.,]\\d{1,2}(?:\\s?/\\s?5)?\\s?[★☆]?[)）]?");

    private static final List<String> ATTRIBUTES = List.of("data-seller-name", "data-shop-name", "data-store-name");

    private ShopName() {}

    static void claim(HtmlPage page, Sheet sheet) {
        if (sheet.first(Field.SELLER_NAME) != null) {
            return;
        }
        Set<String> names = page.shopNames().stream()
                .filter(element -> page.layout().isOwn(element) && !isChoice(element) && !isOfOthers(page, element))
                .map(ShopName::name)
                .filter(name -> name.length() > 1 && name.length() <= LONGEST && !SellerTexts.isCall(name))
                .collect(Collectors.toSet());
        if (names.size() == 1) {
            sheet.claim(Field.SELLER_NAME, names.iterator().next(), "text:called the shop's name", TRUST);
        } else if (names.isEmpty()) {
            sheet.claim(Field.SELLER_NAME, behindTitle(page), "text:title of the page", BEHIND_TITLE);
        }
    }

    /** Markets put the shop behind the name of the goods, with a colon between; the page says it once more. */
    private static @Nullable String behindTitle(HtmlPage page) {
        String goods = page.layout().title();
        int at = goods.length() < SHORTEST_TITLE ? -1 : page.title().indexOf(goods);
        Matcher shop = SHOP_BEHIND.matcher(at < 0 ? "" : page.title().substring(at + goods.length()));
        return shop.matches() && page.outline().text().contains(shop.group(1)) ? shop.group(1) : null;
    }

    /** Those who review and ask are members, too. */
    private static boolean isOfOthers(HtmlPage page, Element element) {
        return element.className().toLowerCase(Locale.ROOT).contains("nick")
                && page.layout().place(element).isOfOthers();
    }

    private static boolean isChoice(Element element) {
        return element.closest("button, select, dialog") != null
                || (ATTRIBUTES.stream().noneMatch(element::hasAttr)
                        && element.selectFirst("button, select") != null
                        && element.selectFirst("a") == null);
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
        return linked.isEmpty() ? withoutRating(element) : linked;
    }

    /** A number in an element of its own behind the name is a rating; one in the same text belongs to the name. */
    private static String withoutRating(Element element) {
        String name = Brief.of(element, LONGEST);
        Element last = element.lastElementChild();
        for (int i = 0; i < DEEPEST && last != null; i++, last = last.lastElementChild()) {
            String rating = Brief.of(last, LONGEST);
            if (RATING.matcher(rating).matches() && name.length() > rating.length() && name.endsWith(rating)) {
                return name.substring(0, name.length() - rating.length()).strip();
            }
        }
        return name;
    }
}
