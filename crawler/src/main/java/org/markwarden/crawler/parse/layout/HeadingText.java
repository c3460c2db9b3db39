package org.markwarden.crawler.parse.layout;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;

/** What a heading says to the eye: templates keep parts in it that are shown only when they hold, "reserved" and "sold" among them. */
final class HeadingText {
    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 12;
    private static final int SHORTEST_NAME = 6;
    private static final int LONGEST_BADGE = 8;
    /** Classes that hide at every width; plain {@code hidden} may be lifted again by another class. */
    private static final Set<String> HIDING = Set.of(
            "is-hidden",
            "u-hidden",
            "visually-hidden",
            "visuallyhidden",
            "u-visually-hidden",
            "sr-only",
            "screen-reader-text",
            "a11y-hidden");

    private HeadingText() {}

    static String of(Element heading) {
        String whole = Brief.of(heading, LONGEST);
        String named = heading.attr("title").strip();
        if (named.length() >= SHORTEST_NAME && isBadged(whole, named)) {
            return named;
        }
        if (whole.length() > LONGEST || !hasHidden(heading)) {
            return whole;
        }
        Element copy = heading.clone();
        copy.children().stream().filter(HeadingText::isHidden).forEach(Element::remove);
        String shown = Brief.of(copy, LONGEST);
        return shown.isEmpty() ? whole : shown;
    }

    /** The text is a short badge with the name behind it, as the element's own title says. */
    private static boolean isBadged(String whole, String named) {
        int badge = whole.length() - named.length();
        return badge > 0 && badge <= LONGEST_BADGE && whole.endsWith(named);
    }

    private static boolean hasHidden(Element heading) {
        Element part = heading.firstElementChild();
        for (int i = 0; i < MOST_PARTS && part != null; i++, part = part.nextElementSibling()) {
            if (isHidden(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Element part) {
        return !part.className().isEmpty() && part.classNames().stream().anyMatch(HIDING::contains);
    }
}
