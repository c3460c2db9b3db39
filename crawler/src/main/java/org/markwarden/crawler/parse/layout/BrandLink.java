package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** The brand as a link beside the heading names it that leads to the goods of the brand; the page's title repeats it. */
final class BrandLink {
    private static final double TRUST = 0.45;
    private static final int LOOKED_AT = 600;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern OF_SITE =
            Pattern.compile("(?i)(?<![a-z])(?:nav(?:bar)?|logo|site|home|shop)(?![a-z])");
    private static final Pattern HOME = Pattern.compile("(?i)(?:https?://[^/?#]+/?|\\.?/(?:index(?:\\.\\w{2,5})?)?)");

    private BrandLink() {}

    static void claim(Sheet sheet, Outline outline, Layout layout, List<String> names) {
        List<Element> links = outline.inventory().anchors().stream()
                .limit(LOOKED_AT)
                .filter(link -> isOfBrand(link) && !isOfSite(link))
                .filter(layout::isOwn)
                .toList();
        links.stream()
                .map(link -> Brief.of(link, LONGEST))
                .filter(text -> isNamed(text, names) && !text.equals(layout.title()))
                .findFirst()
                .or(() -> onlyOne(links, layout.title()))
                .ifPresent(text -> sheet.claim(Field.BRAND, text, "text:link to the brand", TRUST));
    }

    /** The only such link of the page, in a box that is called the brand too, needs no title to repeat it. */
    private static Optional<String> onlyOne(List<Element> links, String title) {
        Element parent = links.size() == 1 ? links.getFirst().parent() : null;
        if (parent == null || !says(links.getFirst().attr("href")) || !saysOfGoods(parent.className())) {
            return Optional.empty();
        }
        String text = Brief.of(links.getFirst(), LONGEST);
        return isName(text) && !text.equals(title) ? Optional.of(text) : Optional.empty();
    }

    private static boolean saysOfGoods(String name) {
        return says(name) && !OF_SITE.matcher(name).find();
    }

    private static boolean isOfBrand(Element link) {
        return says(link.attr("href")) || says(link.className());
    }

    /** Templates call the logo of the site its brand. */
    private static boolean isOfSite(Element link) {
        return OF_SITE.matcher(link.className()).find()
                || HOME.matcher(link.attr("href")).matches()
                || link.closest("header, nav, footer") != null;
    }

    /** A word of its own or the beginning of one: {@code /brand-30981.html}, {@code header-brand}; no {@code rebranded}. */
    private static boolean says(String name) {
        int lower = name.indexOf("brand");
        int at = lower < 0 ? name.indexOf("Brand") : lower;
        return at == 0 || (at > 0 && !Character.isLetter(name.charAt(at - 1)));
    }

    private static boolean isNamed(String text, List<String> names) {
        return isName(text) && names.stream().map(MainTitle::longestPart).anyMatch(name -> name.contains(text));
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter);
    }
}
