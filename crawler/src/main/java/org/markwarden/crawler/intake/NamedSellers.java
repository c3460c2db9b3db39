package org.markwarden.crawler.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;

/** Whom the rows of one clue name as the seller of each offer: where two rows differ, neither hides the other. */
final class NamedSellers {
    private static final String APART = ":seller-";

    private final Map<ListingId, Seller> first = new HashMap<>();

    /** The offer as the row names it; under a name of its own where an earlier row names another seller at the same address. */
    Listing apart(Listing row) {
        Seller known = first.putIfAbsent(row.id(), row.seller());
        if (known == null || !contradicts(known, row.seller())) {
            return row;
        }
        String who =
                Sha256.of(shown(row.seller()).getBytes(StandardCharsets.UTF_8)).hex();
        return row.toBuilder()
                .id(new ListingId(row.id().value() + APART + who.substring(0, 12)))
                .build();
    }

    /** Whether an offer stands under a name of its own for its seller. */
    boolean isApart(Listing row) {
        return row.id().value().contains(APART);
    }

    /** Whether two statements cannot both be of one seller: a code decides, then a licence name, then a shop's name. */
    static boolean contradicts(Seller one, Seller other) {
        if (one.uscc() != null && other.uscc() != null) {
            return differ(one.uscc(), other.uscc());
        }
        return differ(one.licenceName(), other.licenceName()) || differ(one.name(), other.name());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /** The seller in words. */
    static String shown(Seller seller) {
        return Stream.of(seller.name(), seller.licenceName(), seller.uscc())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" / "));
    }
}
