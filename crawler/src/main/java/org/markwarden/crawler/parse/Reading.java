package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/**
 * What a page says.
 *
 * @param reason why it is this kind, in words
 * @param listings the page's own offers, never recommendations; none on delisted, challenge, error, other
 * @param next the following pages of a list
 * @param items the page's own items, shops, rooms
 * @param others further addresses of the same site
 * @param signatureText the text by which two captures are told to be the same
 */
public record Reading(
        PageKind page,
        String reason,
        List<Listing> listings,
        List<URI> next,
        List<URI> items,
        List<URI> others,
        String signatureText) {
    public Reading {
        listings = List.copyOf(listings);
        next = List.copyOf(next);
        items = List.copyOf(items);
        others = List.copyOf(others);
    }

    /** A page that yields nothing, and why. */
    public static Reading without(PageKind page, String reason) {
        return new Reading(page, reason, List.of(), List.of(), List.of(), List.of(), "");
    }
}
