package org.markwarden.domain.match;

import org.markwarden.domain.right.RightId;

/**
 * A registered name found in one field of a listing.
 *
 * @param field {@code title}, {@code description}, {@code brand}, {@code transcript}, {@code seller.name},
 *     {@code seller.licence_name}, {@code attributes/<key>} or {@code category/<n>}
 * @param start first code point, counted from 0
 * @param end code point after the last
 * @param text what stands there, as written
 * @param similarity above 0, at most 1
 */
public record Mention(
        RightId right, String field, int start, int end, String text, Variant variant, double similarity, Use use) {
    public Mention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end + " in " + field);
        }
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity outside (0, 1]: " + similarity);
        }
    }
}
