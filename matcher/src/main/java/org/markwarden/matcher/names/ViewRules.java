package org.markwarden.matcher.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.markwarden.domain.match.Variant;

/** Which disguises are searched for names of which script and length: the table {@code views.tsv}. */
@SuppressWarnings("EnumOrdinal") // bit sets and packed tables hold ordinals; the format number guards the file
final class ViewRules {

    private static final int MAX_LENGTH = 100;
    private static final int SCRIPTS = Script.values().length;

    /** An index of more names than this searches its background in the leanest set. */
    private static final int VAST = 400_000;

    private final String background;
    private final int[] variants = new int[2 * SCRIPTS * MAX_LENGTH];
    private final float[] least = new float[2 * SCRIPTS * MAX_LENGTH];
    private final float[] leastAsMark = new float[2 * SCRIPTS * MAX_LENGTH];

    private ViewRules(String background) {
        this.background = background;
        Arrays.fill(least, 1);
        Arrays.fill(leastAsMark, 1);
    }

    /** The rules of the table for an index of so many names. */
    static ViewRules forNames(int names) {
        return forBackground(names > VAST ? "vast" : "lean");
    }

    /** The rules of the table for a background in the lean or the vast set. */
    static ViewRules forBackground(String background) {
        var rules = new ViewRules(background);
        try (InputStream table = ViewRules.class.getResourceAsStream("views.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table views.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> rules.add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read views.tsv", e);
        }
        return rules;
    }

    private void add(String[] cells) {
        Script script = Script.valueOf(cells[0].toUpperCase(Locale.ROOT));
        String[] range = cells[1].split("-", -1);
        boolean watched = cells[2].equals("watched");
        if (!watched && !cells[2].equals(background)) {
            return;
        }
        int allowed = 1 << Variant.EXACT.ordinal() | 1 << Variant.SAME.ordinal();
        for (String label : cells[3].split(" ", -1)) {
            if (!label.isEmpty()) {
                allowed |= 1 << Variant.of(label).orElseThrow().ordinal();
            }
        }
        for (int length = Integer.parseInt(range[0]); length <= Integer.parseInt(range[1]); length++) {
            int row = row(watched, script.ordinal(), length);
            variants[row] = allowed;
            least[row] = Float.parseFloat(cells[4]);
            leastAsMark[row] = cells.length > 5 ? Float.parseFloat(cells[5]) : least[row];
        }
    }

    /** Names the set the background is searched in. */
    String background() {
        return background;
    }

    private static int row(boolean watched, int script, int length) {
        return ((watched ? 0 : SCRIPTS) + script) * MAX_LENGTH + Math.min(length, MAX_LENGTH - 1);
    }

    /** Says whether a disguise of this variant and similarity counts for such a name anywhere in a text. */
    boolean admits(int flags, int length, Variant variant, double similarity) {
        return admits(flags, length, variant, similarity, false);
    }

    /** Says the same of a disguise that may stand where a mark is expected. */
    boolean admits(int flags, int length, Variant variant, double similarity, boolean asMark) {
        int row = row((flags & PatternPool.WATCHED) != 0, flags & PatternPool.SCRIPT_BITS, length);
        return (variants[row] & 1 << variant.ordinal()) != 0 && similarity >= (asMark ? leastAsMark : least)[row];
    }

    /** The least similarity asked of a disguise of such a name, where a mark is expected or elsewhere. */
    double least(int flags, int length, boolean asMark) {
        int row = row((flags & PatternPool.WATCHED) != 0, flags & PatternPool.SCRIPT_BITS, length);
        return (asMark ? leastAsMark : least)[row];
    }

    boolean allows(PatternPool pool, int pattern, Variant variant) {
        int row = row(pool.isWatched(pattern), pool.script(pattern).ordinal(), pool.length(pattern));
        return (variants[row] & 1 << variant.ordinal()) != 0;
    }
}
