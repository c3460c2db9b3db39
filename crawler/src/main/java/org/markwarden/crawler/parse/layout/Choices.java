package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** Sizes or kinds of one offer, listed each with its price: which is meant nobody has said, so together they are the range that is asked. */
final class Choices {
    private static final Set<String> ROWS = Set.of("li", "label");
    private static final int HIGHEST_CLIMB = 3;
    private static final int LEAST = 3;
    private static final int LONGEST = 60;

    private Choices() {}

    /** The amount from the lowest to the highest of the choices it is one of; itself where it is none. */
    static PriceSpot range(PriceSpot spot, List<PriceSpot> all) {
        Element row = spot.price().max() == null ? row(spot.element()) : null;
        Element list = row == null ? null : row.parent();
        if (row == null || list == null || list.childrenSize() < LEAST) {
            return spot;
        }
        List<PriceSpot> choices =
                all.stream().filter(other -> isIn(list, other.element())).toList();
        Set<Element> rows = new HashSet<>();
        boolean one = choices.stream().allMatch(choice -> {
            Element of = row(choice.element());
            return of != null && list.equals(of.parent()) && isBare(of, choice) && rows.add(of);
        });
        if (!one || rows.size() < LEAST || rows.size() != list.childrenSize()) {
            return spot;
        }
        PriceSpot low = end(choices, Comparator.naturalOrder());
        BigDecimal high = end(choices, Comparator.reverseOrder()).amount();
        return low.amount().compareTo(high) == 0 ? spot : low.upTo(high);
    }

    private static @Nullable Element row(Element element) {
        Element row = element;
        for (int i = 0; i < HIGHEST_CLIMB && row != null; i++) {
            if (ROWS.contains(row.normalName())) {
                return row;
            }
            row = row.parent();
        }
        return null;
    }

    /** Something is chosen, not gone to, and called by a size or a kind rather than by what the amount is. */
    private static boolean isBare(Element row, PriceSpot choice) {
        String label = Brief.of(row, LONGEST);
        return choice.price().max() == null
                && label.length() < LONGEST
                && label.indexOf(':') < 0
                && label.indexOf('：') < 0
                && Role.PHRASES.roles(label) == 0
                && row.selectFirst("a[href]") == null;
    }

    private static boolean isIn(Element list, Element element) {
        Element above = element;
        for (int i = 0; i <= HIGHEST_CLIMB && above != null; i++) {
            if (above.equals(list)) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    private static PriceSpot end(List<PriceSpot> choices, Comparator<BigDecimal> order) {
        return choices.stream()
                .min(Comparator.comparing(PriceSpot::amount, order))
                .orElseThrow();
    }
}
