package org.markwarden.domain.listing;

import org.markwarden.domain.text.CleanText;

/**
 * What another source of the same page said of a field, and was not believed.
 *
 * @param path the source and the way inside it
 * @param confidence from 0 to 1
 */
public record OtherClaim(String value, String path, double confidence) {
    public OtherClaim {
        CleanText.requireFilled("OtherClaim.value", value);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence + " at " + path);
        }
    }
}
