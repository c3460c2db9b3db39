package org.markwarden.domain.listing;

import org.markwarden.domain.text.CleanText;

/** Identifies one offer across its versions; unique within one data folder. */
public record ListingId(String value) {
    public ListingId {
        CleanText.requireFilled("ListingId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
