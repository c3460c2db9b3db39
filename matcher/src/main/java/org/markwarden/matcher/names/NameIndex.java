package org.markwarden.matcher.names;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.TextTables;

/** All names of one version of the register, packed for finding; shared by every thread, never changed. */
public final class NameIndex {

    private final TextTables tables;
    private final ViewRules rules;
    private final Map<Section, ByteBuffer> sections;
    private final CharBuffer patternChars;
    private final IntBuffer patternOffsets;
    private final ByteBuffer patternFlags;
    private final IntBuffer postingOffsets;
    private final IntBuffer postingRights;
    private final IntBuffer postingNames;
    private final IntBuffer rawOffsets;
    private final CharBuffer rawChars;
    private final ListedSpellings spellings;
    private final int[] watched;
    private final boolean leanInProse;
    private @Nullable NameIndex watchedOnly;

    final Gate exactGate;
    final KeyTable exactKeys;
    final KeyFilter exactPrefixes;
    final KeyTable singles;
    final KeyTable skeletonKeys;
    final KeyTable editKeys;
    final KeyTable latinSoundKeys;
    final Gate syllableGate;
    final KeyTable syllableKeys;
    final Gate gappedGate;
    final KeyTable gappedKeys;
    final KeyTable anagramKeys;
    final KeyFilter anagramPairs;
    final KeyTable letterKeys;

    NameIndex(Map<Section, ByteBuffer> sections, TextTables tables, ViewSet views) {
        this.tables = tables;
        this.sections = sections;
        patternChars = chars(Section.PATTERN_CHARS);
        patternOffsets = ints(Section.PATTERN_OFFSETS);
        patternFlags = section(Section.PATTERN_FLAGS);
        rules = views.rules(tables.demands(), patternOffsets.capacity() - 1);
        postingOffsets = ints(Section.POSTING_OFFSETS);
        postingRights = ints(Section.POSTING_RIGHTS);
        postingNames = ints(Section.POSTING_NAMES);
        rawOffsets = ints(Section.RAW_OFFSETS);
        rawChars = chars(Section.RAW_CHARS);
        spellings = new ListedSpellings(
                ints(Section.ALTERNATIVES), ints(Section.ALTERNATIVE_OFFSETS), chars(Section.ALTERNATIVE_CHARS));
        watched = new int[section(Section.WATCHED).capacity() / 4];
        ints(Section.WATCHED).get(0, watched);
        exactGate = new Gate(section(Section.EXACT_GATE));
        exactKeys = new KeyTable(section(Section.EXACT_KEYS));
        exactPrefixes = new KeyFilter(section(Section.EXACT_PREFIXES));
        singles = new KeyTable(section(Section.SINGLES));
        skeletonKeys = new KeyTable(section(Section.SKELETON_KEYS));
        editKeys = new KeyTable(section(Section.EDIT_KEYS));
        latinSoundKeys = new KeyTable(section(Section.LATIN_SOUND_KEYS));
        syllableGate = new Gate(section(Section.SYLLABLE_GATE));
        syllableKeys = new KeyTable(section(Section.SYLLABLE_KEYS));
        gappedGate = new Gate(section(Section.GAPPED_GATE));
        gappedKeys = new KeyTable(section(Section.GAPPED_KEYS));
        anagramKeys = new KeyTable(section(Section.ANAGRAM_KEYS));
        anagramPairs = new KeyFilter(section(Section.ANAGRAM_PAIRS));
        letterKeys = new KeyTable(section(Section.LETTER_KEYS));
        leanInProse = views.isPlainInProse(
                watched.length <= patterns() / tables.demands().count(Demand.WATCHED_SHARE));
    }

    /** Packs names in memory; the consumer is given an adder and calls it for every name. */
    public static NameIndex build(TextTables tables, Consumer<Consumer<NameEntry>> names) {
        return build(tables, ViewSet.BY_SIZE, names);
    }

    /** As {@link #build(TextTables, Consumer)}, with the set of disguises of another index. */
    public static NameIndex build(TextTables tables, ViewSet views, Consumer<Consumer<NameEntry>> names) {
        var builder = new IndexBuilder(tables, views);
        names.accept(builder::add);
        return new NameIndex(builder.pack(), tables, views);
    }

    /** Maps a packed file into memory; its pages are read when they are needed. */
    public static NameIndex open(Path file, TextTables tables) throws IOException {
        return open(file, tables, ViewSet.BY_SIZE);
    }

    /** As {@link #open(Path, TextTables)}, of an index built with the set of disguises of another. */
    public static NameIndex open(Path file, TextTables tables, ViewSet views) throws IOException {
        return new NameIndex(IndexFile.map(file), tables, views);
    }

    /** Writes the packed tables to a file that {@link #open} maps. */
    public void save(Path file) throws IOException {
        IndexFile.write(file, sections);
    }

    /**
     * The same names, but of the background none: small enough to search long texts in every view. Nothing when all are
     * watched or so many that it would gain nothing.
     */
    synchronized @Nullable NameIndex watchedOnly() {
        if (!leanInProse) {
            return null;
        }
        if (watchedOnly == null) {
            Set<NameEntry> entries = new LinkedHashSet<>();
            for (int pattern : watched) {
                addPostings(pattern, entries);
            }
            watchedOnly = build(tables, entries::forEach);
        }
        return watchedOnly;
    }

    private void addPostings(int pattern, Set<NameEntry> entries) {
        for (int posting = firstPosting(pattern); posting < firstPosting(pattern + 1); posting++) {
            String name = registered(posting, pattern);
            entries.add(new NameEntry(right(posting), name(posting), name, true, origin(posting)));
        }
    }

    /** A finder for one thread. */
    public NameFinder finder() {
        return new NameFinder(List.of(NameLayer.only(this)));
    }

    /** How many distinct folded names there are. */
    public int patterns() {
        return patternOffsets.capacity() - 1;
    }

    /** How many names of rights there are. */
    public int names() {
        return postingOffsets.get(patterns());
    }

    /** How many distinct names are searched in every view. */
    public int watchedPatterns() {
        return watched.length;
    }

    /**
     * The set of disguises its names are searched in: all watched, or the background lean or leanest, see demands.tsv; and
     * whether prose is searched for the background only as registered.
     */
    public String viewSet() {
        if (watched.length == patterns()) {
            return "all-watched";
        }
        return rules.background() + (leanInProse ? ViewSet.PLAIN_IN_PROSE : "");
    }

    /** Bytes of all tables, mapped or not. */
    public long bytes() {
        return sections.values().stream().mapToLong(ByteBuffer::capacity).sum();
    }

    TextTables tables() {
        return tables;
    }

    ViewRules rules() {
        return rules;
    }

    int[] watched() {
        return watched;
    }

    int flags(int pattern) {
        return patternFlags.get(pattern);
    }

    boolean isWatched(int pattern) {
        return (flags(pattern) & PatternPool.WATCHED) != 0;
    }

    Script script(int pattern) {
        return SCRIPTS[flags(pattern) & PatternPool.SCRIPT_BITS];
    }

    private static final Script[] SCRIPTS = Script.values();

    int length(int pattern) {
        return patternOffsets.get(pattern + 1) - patternOffsets.get(pattern);
    }

    char charAt(int pattern, int i) {
        return patternChars.get(patternOffsets.get(pattern) + i);
    }

    /** Copies the folded name, as far as it fits, and answers how many characters were copied. */
    int copy(int pattern, char[] into) {
        int length = Math.min(length(pattern), into.length);
        patternChars.get(patternOffsets.get(pattern), into, 0, length);
        return length;
    }

    /** Says whether the folded name is exactly these characters. */
    boolean is(int pattern, char[] chars, int start, int end) {
        int offset = patternOffsets.get(pattern);
        return sameChars(patternChars, offset, patternOffsets.get(pattern + 1) - offset, chars, start, end);
    }

    /** Spellings that are listed beside the names themselves. */
    ListedSpellings spellings() {
        return spellings;
    }

    static boolean sameChars(CharBuffer name, int offset, int length, char[] chars, int start, int end) {
        if (end - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.get(offset + i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    int firstPosting(int pattern) {
        return postingOffsets.get(pattern);
    }

    int right(int posting) {
        return postingRights.get(posting);
    }

    int name(int posting) {
        return postingNames.get(posting) >> 2;
    }

    NameOrigin origin(int posting) {
        return ORIGINS[postingNames.get(posting) & 3];
    }

    private static final NameOrigin[] ORIGINS = NameOrigin.values();

    /** Says whether the text between these UTF-16 indices is the name exactly as registered. */
    boolean isAsRegistered(int posting, int pattern, String text, int from, int to) {
        int start = rawOffsets.get(posting);
        int length = rawOffsets.get(posting + 1) - start;
        CharBuffer name = rawChars;
        if (length == 0) {
            name = patternChars;
            start = patternOffsets.get(pattern);
            length = length(pattern);
        }
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.get(start + i) != text.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many signs behind its last letter the registered name has and the text too, as in {@code 361°}; 0 where the text goes on as a
     * word.
     */
    int signsBehind(int posting, int pattern, String text, int from, int to) {
        int signs = rawOffsets.get(posting + 1) - rawOffsets.get(posting) - (to - from);
        int end = to + signs;
        boolean apart = signs > 0
                && end <= text.length()
                && (end == text.length()
                        || !Character.isLetterOrDigit(text.charAt(end))
                        || Character.isIdeographic(text.charAt(end)));
        return apart && isAsRegistered(posting, pattern, text, from, end) ? signs : 0;
    }

    /** A registered name as written. */
    String registered(int posting, int pattern) {
        int start = rawOffsets.get(posting);
        int end = rawOffsets.get(posting + 1);
        if (start == end) {
            int offset = patternOffsets.get(pattern);
            return patternChars.subSequence(offset, offset + length(pattern)).toString();
        }
        return rawChars.subSequence(start, end).toString();
    }

    private ByteBuffer section(Section section) {
        ByteBuffer found = sections.get(section);
        if (found == null) {
            throw new IllegalStateException("the index has no section " + section);
        }
        return found;
    }

    private IntBuffer ints(Section section) {
        return section(section).asIntBuffer();
    }

    private CharBuffer chars(Section section) {
        return section(section).asCharBuffer();
    }
}
