package org.markwarden.domain.listing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a page on which a shop says who runs it.
 *
 * @param platform the marketplace, within which a shop's number means something
 * @param addresses under which the page is known: the one asked for first, then the one that answered
 * @param snapshot the snapshot it was read from
 */
public record SellerPage(
        String platform,
        List<String> addresses,
        Instant capturedAt,
        @Nullable String snapshot,
        SellerDisclosure says) {
    /** Below it a link may be the site's own, which stands at the foot of every page. */
    private static final double SURE_LINK = 0.5;

    private static final int SHORTEST_NAME = 2;

    public SellerPage {
        addresses = addresses.stream().distinct().toList();
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a seller page without an address: " + says.seller());
        }
    }

    /** The address asked for. */
    public String address() {
        return addresses.getFirst();
    }

    /** The names by which a shop's listings lead to the page. */
    public Set<String> keys() {
        Seller seller = says.seller();
        Set<String> keys = keys(platform, seller.id(), seller.url());
        addresses.forEach(address -> keys.add("page " + address));
        return keys;
    }

    /** The names under which a page of the listing's shop would be found. */
    public static Set<String> keysOf(Listing listing) {
        Seller seller = listing.seller();
        Set<String> keys = keys(Objects.requireNonNullElse(listing.platform(), ""), seller.id(), seller.url());
        if (seller.licenceUrl() != null) {
            keys.add("page " + seller.licenceUrl());
        }
        return keys;
    }

    private static Set<String> keys(String platform, @Nullable String id, @Nullable String url) {
        Set<String> keys = new LinkedHashSet<>();
        if (id != null) {
            keys.add("id " + platform + " " + id);
        }
        if (url != null) {
            keys.add("shop " + url);
        }
        return keys;
    }

    /** What the listing calls its shop; absent when it names none. */
    public static @Nullable String shopOf(Listing listing) {
        Seller seller = listing.seller();
        return seller.id() != null ? seller.id() : seller.name() != null ? letters(seller.name()) : seller.url();
    }

    /**
     * Whether the page speaks for the listing's shop. Names that differ speak against it; a link alone does not do where it may be the
     * marketplace's own.
     *
     * @param shownBySeveral whether several shops lead to the page
     */
    public boolean isOf(Listing listing, boolean shownBySeveral) {
        Seller said = says.seller();
        Seller named = listing.seller();
        boolean sameShop = isSame(said.url(), named.url())
                || (isSame(said.id(), named.id()) && platform.equals(listing.platform()));
        boolean linked = named.licenceUrl() != null && addresses.contains(named.licenceUrl());
        if ((!sameShop && !linked) || differ(said.name(), named.name())) {
            return false;
        }
        boolean agrees = sameShop || isLike(said.name(), named.name()) || isLike(said.licenceName(), named.name());
        FieldSource link = listing.sources().get("seller.licence_url");
        boolean sure = !shownBySeveral && (link == null || link.confidence() >= SURE_LINK);
        return agrees || sure || shopOf(listing) == null;
    }

    private static boolean isSame(@Nullable String left, @Nullable String right) {
        return left != null && left.equals(right);
    }

    private static boolean differ(@Nullable String left, @Nullable String right) {
        return left != null && right != null && !isLike(left, right);
    }

    /** Shops are written with and without 旗舰店 or a legal form behind their name. */
    private static boolean isLike(@Nullable String left, @Nullable String right) {
        String one = left == null ? "" : letters(left);
        String other = right == null ? "" : letters(right);
        return one.length() >= SHORTEST_NAME
                && other.length() >= SHORTEST_NAME
                && (one.contains(other) || other.contains(one));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Tells apart what a page of the shop gave the listing; empty where it gave nothing. */
    public static String markOf(Listing listing) {
        return SellerJoin.markOf(listing);
    }

    /** The listing with what its own page left open of the seller, each value with the page it comes from. */
    public Listing completed(Listing listing) {
        return SellerJoin.of(listing, says);
    }
}
