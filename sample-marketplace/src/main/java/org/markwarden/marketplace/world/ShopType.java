package org.markwarden.marketplace.world;

import java.util.Locale;

/** The badge a platform gives a shop. */
public enum ShopType {
    FLAGSHIP,
    SPECIALIST,
    OTHER;

    static ShopType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
