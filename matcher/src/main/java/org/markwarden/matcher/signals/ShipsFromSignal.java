package org.markwarden.matcher.signals;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** Goods said to be sent straight from abroad that the page says are sent from within China. */
final class ShipsFromSignal implements Signal {

    /** Customs areas of their own, and goods that wait in bond. */
    private static final Pattern OUTSIDE = Pattern.compile("香港|澳门|台湾|保税|hong ?kong|macau|taiwan|bonded");

    private final AreaReader areas;

    ShipsFromSignal(AreaReader areas) {
        this.areas = areas;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        String from = comparison.listing().shipsFrom();
        WordingHit claim = comparison.wordings().strongest(Wording.Kind.DIRECT_MAIL);
        if (from == null || claim == null || isOutsideCustoms(from) || !areas.isInChina(from)) {
            return null;
        }
        return new Reading(
                claim.wording().strength(),
                new Reason(
                        "“" + claim.text() + "” is said, and it ships from " + from,
                        "称“" + claim.text() + "”，实际发货地为" + from),
                claim.text(),
                from);
    }

    private static boolean isOutsideCustoms(String from) {
        return OUTSIDE.matcher(from.toLowerCase(Locale.ROOT)).find();
    }
}
