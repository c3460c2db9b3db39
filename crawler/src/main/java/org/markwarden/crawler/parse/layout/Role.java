package org.markwarden.crawler.parse.layout;

import org.markwarden.crawler.parse.words.PhraseTable;

/** What a class name or a label says of the text it stands at. */
@SuppressWarnings("EnumOrdinal") // the bits live as long as the program
enum Role {
    PRICE,
    NOW,
    WAS,
    WAS_LIST,
    WAS_REGULAR,
    SAVE,
    SHIP,
    RATE,
    UNIT,
    CART,
    OTHER_MONEY,
    OTHER_MONEY_WEAK,
    OTHER,
    RELATED,
    RELATED_WEAK,
    TILE,
    TILE_WEAK,
    CHROME,
    CHROME_WEAK,
    REVIEW,
    MAIN,
    HIDDEN,
    BUY,
    OUT,
    IN,
    PRE,
    ONREQUEST,
    START,
    BID,
    SOLD,
    REVIEWED;

    /** The labels and buttons of shops in many languages. */
    static final PhraseTable<Role> PHRASES = new PhraseTable<>(Role.class, "phrases.csv");

    long bit() {
        return 1L << ordinal();
    }

    boolean in(long roles) {
        return (roles & bit()) != 0;
    }
}
