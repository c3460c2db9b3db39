package org.markwarden.matcher.signals;

import java.util.List;
import java.util.Locale;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.origin.AreaReader;

/** Says whether a permission limited to territories covers an offer; an offer that names no place is covered. */
public final class TerritoryCheck {

    private final AreaReader areas;

    public TerritoryCheck(AreaReader areas) {
        this.areas = areas;
    }

    boolean covers(List<String> territory, Listing listing) {
        if (territory.isEmpty()) {
            return true;
        }
        String from = listing.shipsFrom() != null
                ? listing.shipsFrom()
                : listing.seller().location();
        if (from == null) {
            return true;
        }
        return territory.stream()
                .anyMatch(area -> (isChina(area) && areas.isInChina(from))
                        || areas.lies(from, area) != AreaReader.Answer.OUTSIDE);
    }

    private static boolean isChina(String area) {
        String folded = area.toLowerCase(Locale.ROOT);
        return folded.equals("cn") || folded.equals("china") || folded.equals("中国");
    }
}
