package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** Packs names as they are folded, and the other spellings that can be listed: taken apart, joined. */
@SuppressWarnings("EnumOrdinal") // bit sets and packed tables hold ordinals; the format number guards the file
final class ExactTables {

    /** So many first characters of longer names are asked for together, before the lengths one by one. */
    static final int PREFIX = 4;

    private static final int NEAR_PARTS = 6;

    private final PatternPool pool;
    private final TextTables tables;
    private final ViewRules rules;
    private final double split;
    private final Asked joinedCharacters;
    private final double nearParts;
    private final Gate gate;
    private final KeyTable.Builder keys = new KeyTable.Builder();
    private final KeyFilter.Builder prefixes = new KeyFilter.Builder();
    private final KeyTable.Builder singles = new KeyTable.Builder();
    private final Packed.Ints alternatives = new Packed.Ints();
    private final Packed.Ints alternativeOffsets = new Packed.Ints();
    private final Packed.Chars alternativeChars = new Packed.Chars();

    ExactTables(PatternPool pool, TextTables tables, ViewRules rules) {
        this.pool = pool;
        this.tables = tables;
        this.rules = rules;
        split = tables.demands().number(Demand.SPLIT);
        joinedCharacters = tables.demands().of(Demand.JOINED);
        nearParts = tables.demands().number(Demand.NEAR_PARTS);
        gate = new Gate(Gate.bitsFor(pool.count()));
        alternativeOffsets.add(0);
    }

    void packInto(Map<Section, ByteBuffer> sections) {
        for (int pattern = 0; pattern < pool.count(); pattern++) {
            addKey(pool.chars.values, pool.start(pattern), pool.length(pattern), pattern);
            if (pool.script(pattern) == Script.HAN && rules.allows(pool, pattern, Variant.SPLIT)) {
                addSplits(pattern);
            }
        }
        pool.respelled()
                .forEach(other -> addAlternative(other.pattern(), other.chars(), other.variant(), other.likeness()));
        sections.put(Section.EXACT_GATE, gate.pack());
        sections.put(Section.EXACT_KEYS, keys.pack());
        sections.put(Section.EXACT_PREFIXES, prefixes.pack());
        sections.put(Section.SINGLES, singles.pack());
        sections.put(Section.ALTERNATIVES, alternatives.pack());
        sections.put(Section.ALTERNATIVE_OFFSETS, alternativeOffsets.pack());
        sections.put(Section.ALTERNATIVE_CHARS, alternativeChars.pack());
    }

    /** Bit of a length in the mask of the gate; lengths from 16 up share one. */
    static int lengthBit(int length) {
        return 1 << (Math.min(length, IndexBuilder.KEY_LENGTH) - 1);
    }

    private void addKey(char[] chars, int start, int length, int value) {
        if (length == 1) {
            singles.add(chars[start], value);
            return;
        }
        gate.allow(chars[start], chars[start + 1], lengthBit(length));
        keys.add(FoldedText.hashOf(chars, start, start + Math.min(length, IndexBuilder.KEY_LENGTH)), value);
        if (length >= PREFIX) {
            prefixes.add(FoldedText.hashOf(chars, start, start + PREFIX));
        }
    }

    private void addSplits(int pattern) {
        char[] name = Arrays.copyOfRange(pool.chars.values, pool.start(pattern), pool.start(pattern + 1));
        for (int i = 0; i < name.length; i++) {
            for (String parts : tables.splits().apart(name[i])) {
                addAlternative(pattern, replaced(name, i, 1, parts), split);
                if (pool.isWatched(pattern)) {
                    addNearParts(pattern, name, i, parts);
                }
            }
            if (pool.isWatched(pattern)) {
                addSecondSplits(pattern, name, i);
            }
            char joined = i + 1 < name.length ? tables.splits().joined(name[i], name[i + 1]) : 0;
            if (joined != 0 && name.length >= joinedCharacters.shortest()) {
                addAlternative(pattern, replaced(name, i, 2, String.valueOf(joined)), joinedCharacters.at(name.length));
            }
        }
    }

    /** A second character taken apart as well, each in its first way: 甲鸟甲鸟 for 鸭鸭. */
    private void addSecondSplits(int pattern, char[] name, int first) {
        List<String> parts = tables.splits().apart(name[first]);
        for (int second = first + 1; second < name.length && !parts.isEmpty(); second++) {
            List<String> others = tables.splits().apart(name[second]);
            if (!others.isEmpty()) {
                char[] once = replaced(name, second, 1, others.getFirst());
                addAlternative(pattern, replaced(once, first, 1, parts.getFirst()), split);
            }
        }
    }

    /** The parts themselves replaced by look-alikes: 雕 as 周 and 佳. */
    private void addNearParts(int pattern, char[] name, int at, String parts) {
        for (int side = 0; side < 2; side++) {
            String nearest = tables.glyphs().nearest(parts.charAt(side));
            for (int rank = 0; rank < Math.min(NEAR_PARTS, nearest.length()); rank++) {
                char near = nearest.charAt(rank);
                String other = side == 0 ? "" + near + parts.charAt(1) : "" + parts.charAt(0) + near;
                addAlternative(pattern, replaced(name, at, 1, other), nearParts);
            }
        }
    }

    private void addAlternative(int pattern, char[] spelling, double likeness) {
        addAlternative(pattern, spelling, Variant.SPLIT, likeness);
    }

    private void addAlternative(int pattern, char[] spelling, Variant variant, double likeness) {
        int number = alternatives.count / 2;
        alternatives.add(pattern);
        alternatives.add(variant.ordinal() << 8 | (int) Math.round(likeness * 100));
        alternativeChars.add(spelling, 0, spelling.length);
        alternativeOffsets.add(alternativeChars.count);
        addKey(spelling, 0, spelling.length, ~number);
    }

    private static char[] replaced(char[] name, int at, int gone, String by) {
        return (new String(name, 0, at) + by + new String(name, at + gone, name.length - at - gone)).toCharArray();
    }
}
