package org.markwarden.crawler.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;

/** The ids in what others hand in: ours, or numbers of their own that tell no two hand-ins apart. */
final class HandedId {
    /** Stands where a row has no id. */
    static final String NONE = "-";

    /** As the crawler names offers: by marketplace and number, or by address. */
    private static final Pattern OURS = Pattern.compile("[a-z0-9.-]{2,}:\\S{1,2000}");

    private HandedId() {}

    /** The offer under the name by which it is known, or would be if it were visited. */
    static Listing named(Listing listing, @Nullable URI url, Intake.Tools tools) {
        if (isOurs(listing)) {
            return listing;
        }
        if (url == null) {
            return listing.toBuilder().id(withoutAddress(listing)).build();
        }
        ListingId known = tools.storage()
                .listings()
                .findByUrl(url)
                .map(Listing::id)
                .orElseGet(() -> tools.reader().nameOf(url));
        return listing.toBuilder().id(known).url(url.toString()).build();
    }

    private static boolean isOurs(Listing listing) {
        String id = listing.id().value();
        return OURS.matcher(id).matches() && !id.equals(listing.url());
    }

    /** A name for an offer of no address: who offers what where, and the number it was handed in under. */
    private static ListingId withoutAddress(Listing listing) {
        String id = listing.id().value();
        String number = id.equals(NONE) ? "" : "\n" + id;
        String offer = listing.platform() + "\n" + listing.seller().licenceName() + "\n"
                + listing.seller().name() + "\n" + listing.title() + number;
        return new ListingId("clue:"
                + Sha256.of(offer.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24));
    }
}
