package org.markwarden.domain.right;

import org.markwarden.domain.text.CleanText;

/** Identifies one entry of the register. */
public record RightId(String value) {
    public RightId {
        CleanText.requireFilled("RightId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
