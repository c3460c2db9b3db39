package org.markwarden.matcher.text;

import java.util.zip.CRC32C;

/** All shipped knowledge about characters and words, loaded once and shared by every thread. */
public final class TextTables {

    private final CharacterFold fold;
    private final Readings readings;
    private final Glyphs glyphs;
    private final Splits splits;
    private final ChineseWords chineseWords;
    private final EnglishWords englishWords;
    private final KnownNames knownNames;
    private final Meanings meanings;
    private final String version;

    private TextTables() {
        var bytes = new CRC32C();
        fold = new CharacterFold(bytes);
        readings = new Readings(bytes);
        glyphs = new Glyphs(bytes);
        splits = new Splits(bytes);
        chineseWords = new ChineseWords(bytes);
        englishWords = new EnglishWords(bytes);
        knownNames = new KnownNames(fold, bytes);
        meanings = new Meanings(bytes);
        version = "%08x".formatted(bytes.getValue());
    }

    /** Loads the tables that came with the program. */
    public static TextTables load() {
        return new TextTables();
    }

    public CharacterFold fold() {
        return fold;
    }

    public Readings readings() {
        return readings;
    }

    public Glyphs glyphs() {
        return glyphs;
    }

    public Splits splits() {
        return splits;
    }

    public ChineseWords chineseWords() {
        return chineseWords;
    }

    public EnglishWords englishWords() {
        return englishWords;
    }

    public KnownNames knownNames() {
        return knownNames;
    }

    public Meanings meanings() {
        return meanings;
    }

    /** Changes whenever a byte of any table changes. */
    public String version() {
        return version;
    }
}
