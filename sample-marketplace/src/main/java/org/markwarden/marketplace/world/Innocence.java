package org.markwarden.marketplace.world;

/** Why an offer is in order although it may look otherwise. */
public enum Innocence {
    ORDINARY,
    AUTHORISED,
    COMPATIBLE,
    SECOND_HAND,
    /** 小米 the grain, not the telephone. */
    MILLET,
    /** A maker who goes by surname and 师傅. */
    HONEST_MASTER,
    TRUE_ORIGIN,
    DICTIONARY_WORD,
    /** Words of the counterfeit trade in their honest sense: 高仿真花, 翡翠A货. */
    DESCRIPTIVE,
    RIGHT_NOT_IN_FORCE,
    HONEST_PATENT,
    PLACEHOLDER_PRICE
}
