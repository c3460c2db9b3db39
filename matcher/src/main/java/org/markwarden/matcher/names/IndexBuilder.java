package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.markwarden.matcher.names.Respellings.Respelling;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** Packs names into the tables of every view. */
final class IndexBuilder {

    /** Names are looked up by at most this many first characters, then compared whole. */
    static final int KEY_LENGTH = 16;

    private final TextTables tables;
    private final ViewSet views;
    private final Respellings respellings;
    private final FoldedText folded;
    private final PatternPool pool = new PatternPool();
    private int unsearchable;

    IndexBuilder(TextTables tables, ViewSet views) {
        this.tables = tables;
        this.views = views;
        respellings = new Respellings(tables);
        folded = new FoldedText(tables.fold());
    }

    /** Adds a name; one of symbols only is counted as unsearchable. */
    void add(NameEntry entry) {
        folded.set(entry.text());
        int pattern = pool.add(entry, folded);
        if (pattern == PatternPool.NOTHING) {
            unsearchable++;
            return;
        }
        respellings.of(entry, folded).forEach(other -> respell(other, pattern));
        CaseForms.of(entry.text()).stream().skip(1).forEach(other -> addWritten(other, entry, pattern));
    }

    private void addWritten(String other, NameEntry entry, int pattern) {
        folded.set(other);
        if (!pool.is(pattern, folded)) {
            pool.add(entry, folded);
        }
    }

    private void respell(Respelling other, int pattern) {
        folded.set(other.text());
        pool.respell(pattern, folded, other.variant(), other.likeness());
    }

    int unsearchable() {
        return unsearchable;
    }

    Map<Section, ByteBuffer> pack() {
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        ViewRules rules = views.rules(tables.demands(), pool.count());
        packPatterns(sections);
        packPostings(sections);
        new ExactTables(pool, tables, rules).packInto(sections);
        new LatinTables(pool).packInto(sections);
        new HanTables(pool, tables.readings(), rules).packInto(sections);
        return sections;
    }

    private void packPatterns(Map<Section, ByteBuffer> sections) {
        sections.put(Section.PATTERN_CHARS, pool.chars.pack());
        sections.put(Section.PATTERN_OFFSETS, pool.offsets.pack());
        sections.put(Section.PATTERN_FLAGS, Packed.bytes(pool.flags, pool.count()));
        var watched = new Packed.Ints();
        for (int pattern = 0; pattern < pool.count(); pattern++) {
            if (pool.isWatched(pattern)) {
                watched.add(pattern);
            }
        }
        sections.put(Section.WATCHED, watched.pack());
        if (watched.count == 0) {
            sections.put(Section.WATCHED, ByteBuffer.allocateDirect(0));
        }
    }

    private void packPostings(Map<Section, ByteBuffer> sections) {
        PatternPool.Postings postings = pool.postings();
        var rights = new Packed.Ints();
        var names = new Packed.Ints();
        var rawOffsets = new Packed.Ints();
        var raw = new Packed.Chars();
        for (int entry : postings.order()) {
            rights.add(pool.right(entry));
            names.add(pool.name(entry));
            rawOffsets.add(raw.count);
            raw.add(pool.raw(), pool.rawStart(entry), pool.rawEnd(entry));
        }
        rawOffsets.add(raw.count);
        sections.put(Section.POSTING_OFFSETS, Packed.ints(postings.starts(), postings.starts().length));
        sections.put(Section.POSTING_RIGHTS, rights.pack());
        sections.put(Section.POSTING_NAMES, names.pack());
        sections.put(Section.RAW_OFFSETS, rawOffsets.pack());
        sections.put(Section.RAW_CHARS, raw.pack());
    }
}
