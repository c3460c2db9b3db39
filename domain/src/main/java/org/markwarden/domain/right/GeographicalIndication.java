package org.markwarden.domain.right;

import java.util.List;

/**
 * A protected name of origin (地理标志).
 *
 * @param codes who may print the special mark (CNIPA notice 354 of 2020)
 */
public record GeographicalIndication(RightEntry entry, List<MarkUserCode> codes) implements Right {
    public GeographicalIndication {
        codes = List.copyOf(codes);
    }

    @Override
    public RightKind kind() {
        return RightKind.GI;
    }
}
