package org.markwarden.domain.listing;

/**
 * Where a value of a listing was read.
 *
 * @param path the source and the way inside it, such as {@code json-ld:/offers/0/price}
 * @param confidence from 0 to 1
 */
public record FieldSource(String path, double confidence) {
    public FieldSource {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence + " at " + path);
        }
    }
}
