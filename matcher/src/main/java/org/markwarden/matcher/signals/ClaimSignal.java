package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** A shop that calls itself official, flagship or authorised without the holder having said so (法发〔2020〕32号, article 11). */
final class ClaimSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        WordingHit hit = comparison.wordings().strongest(Wording.Kind.CLAIM);
        String claim = hit == null ? claimOfType(comparison.listing().seller().type()) : hit.text();
        if (claim == null || comparison.permission().isGiven()) {
            return null;
        }
        double score = hit == null ? 0.7 : hit.wording().strength();
        return new Reading(
                score,
                new Reason(
                        "claims “" + claim + "”; the register holds no permission for this seller",
                        "自称“" + claim + "”，权利名录中无该经营者的授权"),
                claim,
                lack(comparison));
    }

    private static @Nullable String claimOfType(@Nullable ShopType type) {
        return type == ShopType.FLAGSHIP || type == ShopType.SPECIALIST ? type.label() : null;
    }

    private static String lack(Comparison comparison) {
        Reason why = comparison.permission().why();
        return why == null ? "no permission" : "permission " + why.english();
    }
}
