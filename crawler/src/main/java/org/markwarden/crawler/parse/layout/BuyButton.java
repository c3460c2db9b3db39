package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The button by which the offer is bought.
 *
 * @param isOff whether it is there and cannot be pressed
 */
record BuyButton(int at, boolean isOff) {

    /** The buy button nearest behind the title, outside of recommendations. */
    static @Nullable BuyButton of(Outline outline, Surroundings surroundings, MainTitle title) {
        BuyButton best = null;
        for (Outline.Spot spot : outline.buttons()) {
            if (spot.text().length() > 60 || !Role.BUY.in(Role.PHRASES.roles(spot.text()))) {
                continue;
            }
            long far = surroundings.of(spot.element()).far();
            boolean elsewhere = Role.RELATED.in(far) || Role.CHROME.in(far) || Role.TILE.in(far);
            if (!elsewhere && spot.at() >= title.at() - 200 && (best == null || best.isOff)) {
                best = new BuyButton(spot.at(), isOff(spot.element()));
            }
        }
        return best;
    }

    private static boolean isOff(Element element) {
        return element.hasAttr("disabled")
                || element.attr("aria-disabled").equals("true")
                || element.hasClass("disabled");
    }
}
