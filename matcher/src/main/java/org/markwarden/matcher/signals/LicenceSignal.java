package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Reason;

/** A shop page that shows a seller and no licence (E-Commerce Law, article 15). Silent when nothing is known of the seller. */
final class LicenceSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Seller seller = comparison.listing().seller();
        boolean lookedFor = comparison.listing().unknown().containsKey("seller.licence_name")
                || comparison.listing().unknown().containsKey("seller.uscc");
        if (!lookedFor || seller.licenceName() != null || seller.uscc() != null) {
            return null;
        }
        return new Reading(
                1,
                new Reason("the shop shows no business licence", "店铺未公示营业执照"),
                comparison.shownSeller(),
                "E-Commerce Law, article 15");
    }
}
