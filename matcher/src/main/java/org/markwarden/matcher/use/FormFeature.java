package org.markwarden.matcher.use;

/** What can be seen of a name and its place in a title, each seen or not; weights stand in {@code mark-form.tsv}. */
enum FormFeature {
    /** Every mention has it. */
    ALWAYS,
    HEAD,
    EARLY,
    LATE,
    LISTED,
    AFTER_BRACKET,
    AFTER_LEAD_IN,
    AFTER_PLACE,
    AFTER_GOODS,
    /** Goods were named somewhere before it: makers' names stand before their goods. */
    GOODS_BEFORE,
    HAN_TWO,
    HAN_THREE,
    LATIN_SHORT,
    LATIN_LONG,
    EVERYDAY_WORD,
    HALF_MADE_UP,
    MADE_UP,
    KNOWN_MAKER,
    DISGUISED,
    NO_LEAD,
    OTHER_LEAD,
    BESIDE_LEAD,
    BESIDE_NAME,
    REPEATED
}
