package org.markwarden.matcher.names;

import java.util.Locale;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.demands.NameSet;
import org.markwarden.matcher.demands.Script;

/** Which disguises are searched for names of which script and length, laid out for one index. */
@SuppressWarnings("EnumOrdinal") // bit sets and packed tables hold ordinals; the format number guards the file
final class ViewRules {

    private static final int MAX_LENGTH = 100;
    private static final Script[] SCRIPTS = Script.values();
    private static final int ALWAYS = 1 << Variant.EXACT.ordinal() | 1 << Variant.SAME.ordinal();

    private final NameSet background;
    private final int[] variants = new int[2 * SCRIPTS.length * MAX_LENGTH];
    private final float[] least = new float[2 * SCRIPTS.length * MAX_LENGTH];
    private final float[] leastAsMark = new float[2 * SCRIPTS.length * MAX_LENGTH];

    private ViewRules(DemandTable demands, NameSet background) {
        this.background = background;
        for (Script script : SCRIPTS) {
            lay(demands, script, NameSet.WATCHED);
            lay(demands, script, background);
        }
    }

    /** The rules for an index of so many names. */
    static ViewRules forNames(DemandTable demands, int names) {
        return forBackground(demands, names > demands.count(Demand.VAST_INDEX) ? NameSet.VAST : NameSet.LEAN);
    }

    /** The rules for a background in the lean or the vast set. */
    static ViewRules forBackground(DemandTable demands, NameSet background) {
        return new ViewRules(demands, background);
    }

    private void lay(DemandTable demands, Script script, NameSet set) {
        Asked disguises = demands.of(Demand.DISGUISES, script, set);
        Asked likeness = demands.of(Demand.LEAST, script, set);
        for (int length = 1; length < MAX_LENGTH; length++) {
            int row = row(set == NameSet.WATCHED, script.ordinal(), length);
            variants[row] = ALWAYS | (int) disguises.at(length);
            least[row] = (float) likeness.at(length);
            leastAsMark[row] = (float) likeness.at(length, true);
        }
    }

    /** Names the set the background is searched in. */
    String background() {
        return background.name().toLowerCase(Locale.ROOT);
    }

    private static int row(boolean watched, int script, int length) {
        return ((watched ? 0 : SCRIPTS.length) + script) * MAX_LENGTH + Math.min(length, MAX_LENGTH - 1);
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
