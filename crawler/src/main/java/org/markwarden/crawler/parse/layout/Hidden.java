package org.markwarden.crawler.parse.layout;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a page holds and does not show, as far as the element itself says so; sheets of style are not read. */
final class Hidden {
    private static final int LONGEST_STYLE = 2_000;
    /** A class that says nothing else, whatever the sheet of style. */
    private static final String KEPT_FOR_LATER = "displaynone";

    private static final Pattern OFF_SCREEN = Pattern.compile(
            "(?<![a-z-])(?:left|right|top|margin-left|text-indent):-\\d{4,}(?:px|em|rem|pt)?(?:[;!]|$)");

    private static final Pattern SEE_THROUGH = Pattern.compile("(?<![a-z-])opacity:0(?:\\.0+)?(?:[;!]|$)");
    private static final Pattern FADING = Pattern.compile("transition|transform|animation|will-change");

    private Hidden() {}

    /**
     * Whether the element is hidden by attribute or style. A frame around the whole page is not: pages hide it until
     * their scripts have run.
     */
    static boolean is(Element element) {
        return isMarked(element) && !element.normalName().equals("body") && element.selectFirst("h1") == null;
    }

    private static boolean isMarked(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasClass(KEPT_FOR_LATER)
                || element.hasAttr("hidden")
                || (element.normalName().equals("dialog") && !element.hasAttr("open"))) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > LONGEST_STYLE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("display:none")
                || plain.contains("visibility:hidden")
                || plain.contains("font-size:0;")
                || plain.endsWith("font-size:0")
                || plain.contains("font-size:0px")
                || (plain.contains(":-") && OFF_SCREEN.matcher(plain).find())
                || (plain.contains("opacity:0") && SEE_THROUGH.matcher(plain).find() && !isFadedIn(element, plain));
    }

    /** Scripts fade in what is seen through at first: blocks, and what has a transition or words for a script. */
    private static boolean isFadedIn(Element element, String style) {
        return element.childrenSize() > 0
                || FADING.matcher(style).find()
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("data-"));
    }
}
