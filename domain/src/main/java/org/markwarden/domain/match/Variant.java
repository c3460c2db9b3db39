package org.markwarden.domain.match;

import java.util.Arrays;
import java.util.Optional;

/** In what dress a registered name was found. */
public enum Variant {
    EXACT("exact"),
    SAME("same"),
    CONFUSABLE("confusable"),
    SPELLING("spelling"),
    GLYPH("glyph"),
    SOUND("sound"),
    PINYIN("pinyin"),
    SPLIT("split"),
    MIXED("mixed"),
    TRANSLATION("translation"),
    ALIAS("alias"),
    /** What people call the mark; no register holds it. Files know it as an alias, and the reason beside it says which kind. */
    NICKNAME("alias");

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** Says whether the name is dressed up, more than what the law calls the same sign. */
    public boolean isDisguise() {
        return switch (this) {
            case EXACT, SAME, ALIAS, TRANSLATION, NICKNAME -> false;
            case CONFUSABLE, SPELLING, GLYPH, SOUND, PINYIN, SPLIT, MIXED -> true;
        };
    }

    /** The value with this label, or nothing. */
    public static Optional<Variant> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
