package org.markwarden.crawler.parse.layout;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;

/** What a heading says to the eye: templates keep parts in it that are shown only when they hold, "reserved" and "sold" among them. */
final class HeadingText {
    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 12;
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
        if (whole.length() > LONGEST || !hasHidden(heading)) {
            return whole;
        }
        Element copy = heading.clone();
        copy.children().stream().filter(HeadingText::isHidden).forEach(Element::remove);
        String shown = Brief.of(copy, LONGEST);
        return shown.isEmpty() ? whole : shown;
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
