package org.markwarden.domain.listing;

import java.util.List;

/**
 * Where a value of a listing was read.
 *
 * @param path the source and the way inside it, such as {@code json-ld:/offers/0/price}
 * @param confidence from 0 to 1
 * @param others what other sources of the page said instead, the most trusted first
 */
public record FieldSource(String path, double confidence, List<OtherClaim> others) {
    public FieldSource {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence + " at " + path);
        }
        others = List.copyOf(others);
    }

    /** A value that no source contradicts. */
    public FieldSource(String path, double confidence) {
        this(path, confidence, List.of());
    }
}
