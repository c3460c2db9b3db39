package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The button by which the offer is bought.
 *
 * @param isOff whether it is there and cannot be pressed
 * @param isAdvance whether it orders what is not there yet
 * @param leadsAway whether it is a link to another page, and to no cart: what is bought there need not be what stands here
 */
record BuyButton(int at, boolean isOff, boolean isAdvance, boolean leadsAway) {
    private static final Set<String> BUTTONS = Set.of("a", "button", "input");
    private static final int MANY = 3;
    private static final int HIGHEST = 4;
    /** disabled, is-disabled, btn-dis; but no word that asks for a state, as {@code disabled:opacity-50} does. */
    private static final Pattern OFF =
            Pattern.compile("(?i)(?:^|\\s)(?:[a-z]{1,12}[-_]{1,2}){0,2}dis(?:abled?)?(?:\\s|$)");
    /** Not within the page, not by script, not into the cart. */
    private static final Pattern LEADS_AWAY = Pattern.compile("(?i)^(?!#|javascript:|.*(?:cart|basket|wishlist)).+");

    /** The buy button nearest behind the title, outside of recommendations and of the cards of a list. */
    static @Nullable BuyButton of(Outline outline, Surroundings surroundings, MainTitle title) {
        BuyButton best = null;
        List<Spot> buttons = outline.buttons().stream()
                .filter(spot -> isBuying(spot, surroundings) && (isButton(spot.element()) || hasAmount(outline)))
                .toList();
        Set<String> repeated = repeated(buttons);
        for (Spot spot : buttons) {
            boolean own = !repeated.contains(shape(spot)) || !isInCard(spot.element(), title);
            if (own && spot.at() >= title.at() - 200 && (best == null || best.isOff)) {
                best = of(spot);
            }
        }
        return best;
    }

    private static BuyButton of(Spot spot) {
        Element element = spot.element();
        return new BuyButton(
                spot.at(),
                isOff(element),
                Role.PRE.in(Role.PHRASES.roles(spot.text())),
                element.normalName().equals("a")
                        && LEADS_AWAY.matcher(element.attr("href")).find());
    }

    /** A box that only says so is a button where something has a price. */
    private static boolean hasAmount(Outline outline) {
        return !outline.prices(1).isEmpty();
    }

    private static boolean isButton(Element element) {
        return BUTTONS.contains(element.normalName()) || element.attr("role").equals("button");
    }

    private static boolean isBuying(Spot spot, Surroundings surroundings) {
        if (spot.text().length() > 60 || !Role.BUY.in(Role.PHRASES.roles(spot.text()))) {
            return false;
        }
        long far = surroundings.of(spot.element()).far();
        return !Role.RELATED.in(far) && !Role.CHROME.in(far) && !Role.TILE.in(far);
    }

    private static Set<String> repeated(List<Spot> buttons) {
        Map<String, Integer> counts = new HashMap<>();
        buttons.forEach(spot -> counts.merge(shape(spot), 1, Integer::sum));
        counts.values().removeIf(count -> count < MANY);
        return counts.keySet();
    }

    /** What holds the button; its own names differ between what is at hand and what has choices. */
    private static String shape(Spot spot) {
        Element parent = spot.element().parent();
        return parent == null ? "" : Shape.ofList(parent);
    }

    /** Whether a block of few parts around the button leads to another page and does not hold the title. */
    private static boolean isInCard(Element button, MainTitle title) {
        Element block = button;
        for (int i = 0; i < HIGHEST && block != null; i++, block = block.parent()) {
            if (title.element() != null && holds(block, title.element())) {
                return false;
            }
            for (Element link : block.getElementsByTag("a")) {
                if (!link.equals(button)
                        && LEADS_AWAY.matcher(link.attr("href")).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(Element block, Element inner) {
        for (Element element = inner; element != null; element = element.parent()) {
            if (element.equals(block)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOff(Element element) {
        return element.hasAttr("disabled")
                || element.attr("aria-disabled").equals("true")
                || OFF.matcher(element.className()).find();
    }
}
