package org.markwarden.domain.listing;

import java.util.Arrays;
import java.util.Optional;

/** What the shop calls itself: 旗舰店, 专卖店, 自营, or anything else. */
public enum ShopType {
    FLAGSHIP("flagship"),
    SPECIALIST("specialist"),
    SELF_OPERATED("self-operated"),
    OTHER("other");

    private final String label;

    ShopType(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<ShopType> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
