package org.markwarden.matcher.signals;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/**
 * The listing says where the goods were bought, or offers papers that show it: goods the holder has put on the market may be
 * resold. Silent where counterfeit or evading words, or a price far below the reference, take the belief away.
 */
final class SourceSignal implements Signal {

    private static final double CHEAP = 0.34;
    /** Weaker words name neither a place nor a paper. */
    private static final double TELLING = 0.5;

    private final Signal price;

    SourceSignal(RoughRates rates) {
        price = new PriceSignal(rates);
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        WordingHit hit = comparison.wordings().strongest(Wording.Kind.SOURCE);
        if (hit == null || isUnbelieved(comparison)) {
            return null;
        }
        return new Reading(
                hit.wording().strength(),
                reason("“" + hit.text() + "”", hit.wording().strength() < TELLING),
                hit.text(),
                Objects.requireNonNullElse(comparison.entry().holder(), comparison.shownName()));
    }

    private static Reason reason(String shown, boolean isFaint) {
        return isFaint
                ? new Reason(shown + " is what regular dealers say; it names no source", shown + "系正规经营者常用表述，但未说明具体来源")
                : new Reason(
                        shown + " tells where the goods were bought; it can be asked for", shown + "说明了商品的合法来源，可要求出示");
    }

    private boolean isUnbelieved(Comparison comparison) {
        if (comparison.wordings().strongest(Wording.Kind.COUNTERFEIT) != null
                || comparison.wordings().strongest(Wording.Kind.EVASION) != null) {
            return true;
        }
        Reading asked = price.read(comparison);
        return asked != null && asked.score() > CHEAP;
    }
}
