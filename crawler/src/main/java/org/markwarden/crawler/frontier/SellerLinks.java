package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.domain.snapshot.Snapshot;

/** Writes the pages of a shop as the frontier visits them, so that a listing's links and the pages they lead to are found to be the same. */
public final class SellerLinks {
    private SellerLinks() {}

    /** What a page said of who runs the shop, with the page's addresses. */
    public static Optional<SellerPage> page(Reading reading, Snapshot snapshot, String platform) {
        return Optional.ofNullable(reading.seller())
                .map(says -> new SellerPage(
                        platform,
                        List.of(snapshot.url().toString(), snapshot.finalUrl().toString()),
                        snapshot.capturedAt(),
                        snapshot.id().value(),
                        asVisited(says)));
    }

    /** The seller of a listing. */
    public static Seller asVisited(Seller seller) {
        return seller.withPages(asVisited(seller.url()), asVisited(seller.licenceUrl()));
    }

    private static SellerDisclosure asVisited(SellerDisclosure says) {
        return new SellerDisclosure(
                asVisited(says.seller()), says.contacts(), says.registration(), says.sources(), says.unknown());
    }

    private static @Nullable String asVisited(@Nullable String url) {
        return url == null ? null : NormalUrl.of(url).map(URI::toString).orElse(url);
    }
}
