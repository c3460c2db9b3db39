package org.markwarden.marketplace.world;

import java.util.Locale;

/** How a seller shows a sign: as it is, or altered so that a plain search does not find it. */
public enum Disguise {
    EXACT,
    /** What the law still calls the same mark: spacing, width, script, case. */
    SAME,
    /** Letters and digits that look alike across scripts. */
    CONFUSABLE,
    /** A letter doubled, dropped, swapped. */
    SPELLING,
    /** Another Chinese character that looks alike. */
    GLYPH,
    /** One character written as its parts. */
    SPLIT,
    /** Another character that sounds alike. */
    SOUND,
    /** A character written in pinyin. */
    PINYIN,
    /** Pictures, signs, or characters without width between the characters. */
    INSERTION;

    static Disguise named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
