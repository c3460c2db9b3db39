package org.markwarden.marketplace.world;

import java.util.Locale;

/** The kinds of offer that {@code plan.tsv} hands out. */
enum PlantedCase {
    AUTHORISED,
    EXACT,
    SPOKEN,
    DISGUISED,
    COUNTERFEIT,
    FLAGSHIP_SHOP,
    FLAGSHIP_TITLE,
    LABELS,
    REGISTERED_SIGN,
    PATENT_CHECK,
    PATENT_KIND,
    PATENT_EXPIRED,
    PATENT_APPLICATION,
    PATENT_HONEST,
    GI_OUTSIDE,
    GI_STYLE,
    GI_TRUE,
    COMPATIBLE,
    SECOND_HAND,
    MILLET,
    MASTER,
    DICTIONARY,
    DESCRIPTIVE,
    LAPSED,
    PLACEHOLDER,
    ORDINARY;

    static PlantedCase named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
