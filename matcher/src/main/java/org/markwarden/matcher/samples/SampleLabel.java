package org.markwarden.matcher.samples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightId;

/**
 * What a careful person says of one listing and one right.
 *
 * @param raised whether the listing should be raised for this right
 * @param use how the listing uses the name; nothing when it does not name the right at all
 * @param variant how the name is written; nothing when it does not name the right at all
 * @param reason why, in a sentence
 */
public record SampleLabel(
        RightId right,
        boolean raised,
        @Nullable Use use,
        @Nullable Variant variant,
        String reason) {
    public SampleLabel {
        Objects.requireNonNull(right, "right");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a label without a reason for " + right.value());
        }
    }
}
