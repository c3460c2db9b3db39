package org.markwarden.matcher.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.markwarden.matcher.demands.DemandTable;

/** All shipped knowledge about characters, words and what is asked of names, loaded once and shared by every thread. */
public final class TextTables {

    private final CharacterFold fold;
    private final Readings readings;
    private final Glyphs glyphs;
    private final Splits splits;
    private final ChineseWords chineseWords;
    private final EnglishWords englishWords;
    private final EnglishNames englishNames;
    private final KnownNames knownNames;
    private final Meanings meanings;
    private final Affixes affixes;
    private final DemandTable demands;
    private final String words;
    private final String version;

    private TextTables(DemandTable demands) {
        this.demands = demands;
        var bytes = new CRC32C();
        fold = new CharacterFold(bytes);
        readings = new Readings(bytes);
        glyphs = new Glyphs(bytes);
        splits = new Splits(bytes);
        chineseWords = new ChineseWords(bytes);
        englishWords = new EnglishWords(bytes);
        englishNames = new EnglishNames(bytes);
        knownNames = new KnownNames(fold, bytes);
        meanings = new Meanings(bytes);
        affixes = new Affixes(bytes);
        words = "%08x".formatted(bytes.getValue());
        version = version(words, demands);
    }

    private TextTables(TextTables tables, DemandTable demands) {
        this.demands = demands;
        fold = tables.fold;
        readings = tables.readings;
        glyphs = tables.glyphs;
        splits = tables.splits;
        chineseWords = tables.chineseWords;
        englishWords = tables.englishWords;
        englishNames = tables.englishNames;
        knownNames = tables.knownNames;
        meanings = tables.meanings;
        affixes = tables.affixes;
        words = tables.words;
        version = version(words, demands);
    }

    /** Loads the tables that came with the program. */
    public static TextTables load() {
        return new TextTables(DemandTable.shipped());
    }

    /** The same tables where something else is asked of names. */
    public TextTables with(DemandTable other) {
        return new TextTables(this, other);
    }

    private static String version(String words, DemandTable demands) {
        var bytes = new CRC32C();
        bytes.update((words + demands.version()).getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(bytes.getValue());
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

    public EnglishNames englishNames() {
        return englishNames;
    }

    public KnownNames knownNames() {
        return knownNames;
    }

    public Meanings meanings() {
        return meanings;
    }

    public Affixes affixes() {
        return affixes;
    }

    public DemandTable demands() {
        return demands;
    }

    /** Changes whenever a byte of any table changes. */
    public String version() {
        return version;
    }
}
