package org.markwarden.testkit.contract;

import static org.markwarden.testkit.Samples.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.OtherClaim;
import org.markwarden.domain.listing.Registration;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerContacts;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.storage.SellerStore;

/** Licence pages and the listings of the shops they speak of, for the contracts of both. */
abstract class LicencePages extends StoreContract {
    static final String LICENCE = "http://mall.example/licence/7";

    final SellerStore sellers() {
        return storage().sellers();
    }

    static SellerPage page(String address, String name, Instant at) {
        Seller seller = new Seller(
                "7",
                "Pine",
                ShopType.OTHER,
                name,
                "91330106MA2XT7Q4KD",
                "Hangzhou",
                "http://mall.example/shop/7",
                address);
        return new SellerPage(
                "mall",
                List.of(address, address + "?final"),
                at,
                "snapshot-1",
                new SellerDisclosure(
                        seller,
                        new SellerContacts("8 Pine Road", "+86 571 5550100", "hello@pine.example", "Lin"),
                        new Registration("Co., Ltd.", "Lin", "tea", LocalDate.of(2019, 3, 12), "HRB 1", "DE811569869"),
                        Map.of(
                                "licence_name",
                                new FieldSource("text:name", 0.8, List.of(new OtherClaim("Fir", "text:company", 0.5)))),
                        Map.of("phone", "masked on the page: 138****2211")));
    }

    static Listing listing(String id, Seller seller) {
        return Listing.builder(new ListingId(id), "Tea")
                .platform("mall")
                .seller(seller)
                .capturedAt(NOW)
                .build();
    }

    final @Nullable String licenceOf(String id) {
        return storage()
                .listings()
                .find(new ListingId(id))
                .orElseThrow()
                .seller()
                .licenceName();
    }
}
