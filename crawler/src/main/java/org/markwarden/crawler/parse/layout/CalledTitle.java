package org.markwarden.crawler.parse.layout;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.price.PriceText;

/**
 * The name of the offer where no heading and no title says it, as in apps for phones: the first element that is called so,
 * else the line beside the first price.
 */
final class CalledTitle {
    private static final Set<String> OFFERS = Set.of("goods", "product", "item", "sku", "offer", "commodity", "prod");
    private static final Set<String> NAMES = Set.of("name", "title");
    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;
    private static final int LONGEST_CLASS = 120;
    private static final int BESIDE = 300;
    private static final int LINES = 4;
    private static final int FEWEST_LETTERS = 5;
    private static final int LONGEST_LINE = 80;

    private CalledTitle() {}

    static @Nullable MainTitle of(Outline outline) {
        for (Element element :
                outline.inventory().document().select("[class*=name],[class*=title],[class*=Name],[class*=Title]")) {
            if (isCalled(element.className())
                    && element.closest("a") == null
                    && element.getElementsByTag("a").isEmpty()) {
                String text = Brief.of(element, LONGEST);
                int at = text.length() < SHORTEST || PageNames.has(text)
                        ? -1
                        : outline.text().indexOf(text);
                if (at >= 0) {
                    return new MainTitle(text, element, at, 0.5);
                }
            }
        }
        return outline.amounts().isEmpty()
                ? null
                : besidePrice(outline, outline.amounts().getFirst().at());
    }

    private static @Nullable MainTitle besidePrice(Outline outline, int price) {
        int line = outline.textBetween(0, price).lastIndexOf('\n') + 1;
        int at = line;
        for (String text : outline.textBetween(line, line + BESIDE).split("\n", LINES)) {
            String name = text.strip();
            Element element = isName(name) ? element(outline, name) : null;
            if (element != null) {
                return new MainTitle(name, element, at, 0.3);
            }
            at += text.length() + 1;
        }
        return null;
    }

    private static boolean isName(String line) {
        return line.length() >= FEWEST_LETTERS
                && line.length() <= LONGEST_LINE
                && line.indexOf(':') < 0
                && line.indexOf('：') < 0
                && line.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && !PriceText.hasMoneySign(line)
                && Role.PHRASES.roles(line) == 0;
    }

    private static @Nullable Element element(Outline outline, String line) {
        return outline.inventory().document().body().stream()
                .filter(element -> element.ownText().equals(line))
                .findFirst()
                .orElse(null);
    }

    /** goods-name, goodsName, item_title: the two words side by side, in this order. */
    private static boolean isCalled(String names) {
        if (names.length() > LONGEST_CLASS) {
            return false;
        }
        for (String name : names.split("\\s+", -1)) {
            String[] words = name.replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT)
                    .split("[-_]+", -1);
            if (words.length == 2 && OFFERS.contains(words[0]) && NAMES.contains(words[1])) {
                return true;
            }
        }
        return false;
    }
}
