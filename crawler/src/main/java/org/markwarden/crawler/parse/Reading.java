package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.snapshot.PageKind;

/**
 * What a page says.
 *
 * @param reason why it is this kind, in words
 * @param listings the page's own offers, never recommendations; none on delisted, challenge, error, other
 * @param next the following pages of a list
 * @param items the page's own items, shops, rooms
 * @param others further addresses of the same site
 * @param filters of the others, those by which a list offers to be narrowed down
 * @param signatureText the text by which two captures are told to be the same
 * @param declared how many items the list says it has in all, absent when it does not say
 * @param language of the page's text as a language tag, absent where nothing tells
 * @param hiddenText what the page holds and does not show
 * @param seller who runs the shop, where the page is the one that says so; such a page offers nothing
 */
public record Reading(
        PageKind page,
        String reason,
        List<Listing> listings,
        List<URI> next,
        List<URI> items,
        List<URI> others,
        Set<URI> filters,
        String signatureText,
        @Nullable Long declared,
        @Nullable String language,
        String hiddenText,
        @Nullable SellerDisclosure seller) {
    public Reading {
        listings = List.copyOf(listings);
        next = List.copyOf(next);
        items = List.copyOf(items);
        others = List.copyOf(others);
        filters = Set.copyOf(filters);
    }

    /** A page that says nothing of how many items there are. */
    public Reading(
            PageKind page,
            String reason,
            List<Listing> listings,
            List<URI> next,
            List<URI> items,
            List<URI> others,
            String signatureText) {
        this(page, reason, listings, next, items, others, Set.of(), signatureText, null, null, "", null);
    }

    /** The same with what its list declares and, where it names no next page yet, with the one given. */
    Reading list(@Nullable URI following, OptionalLong count) {
        List<URI> links = !next.isEmpty() || following == null ? next : List.of(following);
        Long number = count.isPresent() ? (Long) count.getAsLong() : null;
        return new Reading(
                page,
                reason,
                listings,
                links,
                items,
                others,
                filters,
                signatureText,
                number,
                language,
                hiddenText,
                seller);
    }

    /** The same with those of its links that narrow the list down. */
    Reading filteredBy(Set<URI> links) {
        return new Reading(
                page,
                reason,
                listings,
                next,
                items,
                others,
                links,
                signatureText,
                declared,
                language,
                hiddenText,
                seller);
    }

    /** The same with addresses of the same site that its data names. */
    Reading leadingTo(Collection<URI> entries) {
        return new Reading(
                page,
                reason,
                listings,
                next,
                items,
                List.copyOf(entries),
                filters,
                signatureText,
                declared,
                language,
                hiddenText,
                seller);
    }

    /** The same with what its text is like. */
    Reading written(@Nullable String tongue, String unseen) {
        return new Reading(
                page, reason, listings, next, items, others, filters, signatureText, declared, tongue, unseen, seller);
    }

    /** The same with who runs the shop. */
    Reading showing(@Nullable SellerDisclosure shown) {
        return new Reading(
                page,
                reason,
                listings,
                next,
                items,
                others,
                filters,
                signatureText,
                declared,
                language,
                hiddenText,
                shown);
    }

    /** A page that yields nothing, and why. */
    public static Reading without(PageKind page, String reason) {
        return new Reading(page, reason, List.of(), List.of(), List.of(), List.of(), "");
    }
}
