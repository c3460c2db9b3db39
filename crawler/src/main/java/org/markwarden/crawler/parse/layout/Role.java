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
    REVIEWED,
    COUNTED,
    LOWERED,
    POINTS,
    CONTACT;

    /** The labels and buttons of shops in many languages. */
    static final PhraseTable<Role> PHRASES = new PhraseTable<>(Role.class, "phrases.csv");

    /** Whether an amount is called what is saved; a price that is called lowered by it is none. */
    static boolean saves(long roles) {
        return SAVE.in(roles) && !LOWERED.in(roles);
    }

    long bit() {
        return 1L << ordinal();
    }

    boolean in(long roles) {
        return (roles & bit()) != 0;
    }
}
