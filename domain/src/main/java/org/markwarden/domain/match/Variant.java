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
    ALIAS("alias");

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<Variant> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
