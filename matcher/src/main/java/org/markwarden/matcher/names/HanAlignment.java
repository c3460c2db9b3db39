package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.text.Glyphs;
import org.markwarden.matcher.text.Meanings;
import org.markwarden.matcher.text.Readings;
import org.markwarden.matcher.text.TextTables;

/** Compares a Chinese name with a window character by character and says how each was changed. */
final class HanAlignment {

    static final double ARBITRARY = 1;
    static final double INSERTED = 0.6;
    static final double DELETED = 0.75;
    static final double REORDERED = 0.5;

    private static final double SAME_SOUND = 0.2;
    private static final double BOTH = 0.7;

    private final Readings readings;
    private final Glyphs glyphs;
    private final Meanings meanings;
    private final Asked sameKinds;
    private double sameKind;
    private boolean bySound;
    private boolean byShape;
    private boolean byChance;

    HanAlignment(TextTables tables) {
        readings = tables.readings();
        glyphs = tables.glyphs();
        meanings = tables.meanings();
        sameKinds = tables.demands().of(Demand.SAME_KIND);
        sameKind = sameKinds.at(Integer.MAX_VALUE);
    }

    void begin(int length) {
        sameKind = sameKinds.at(length);
        bySound = false;
        byShape = false;
        byChance = false;
    }

    /** Cost of one character written for another, 0 when equal, 1 when nothing links them. */
    double cost(char name, char written) {
        if (name == written) {
            return 0;
        }
        double sound = soundCost(readings.likeness(name, written));
        double shape = shapeCost(glyphs.likeness(name, written));
        double best = Math.min(sound, shape);
        if (best > sameKind && meanings.areRelated(name, written)) {
            byChance = true;
            return sameKind;
        }
        if (best >= ARBITRARY) {
            byChance = true;
            return ARBITRARY;
        }
        if (sound < ARBITRARY && shape < ARBITRARY) {
            best *= BOTH;
        }
        if (shape <= sound) {
            byShape = true;
        } else {
            bySound = true;
        }
        return best;
    }

    /** Says whether two characters look or sound alike, or are the same. */
    boolean isNear(char a, char b) {
        return a == b || readings.mayBeNear(a, b) || glyphs.likeness(a, b) > 0;
    }

    private static double soundCost(double likeness) {
        return likeness == 0 ? ARBITRARY : SAME_SOUND + (1 - likeness) * 0.8;
    }

    private static double shapeCost(double likeness) {
        return likeness == 0 ? ARBITRARY : 0.12 + (1 - likeness) * 1.1;
    }

    /** The variant of what was compared since {@link #begin}. */
    Variant variant() {
        if (byChance) {
            return Variant.SPELLING;
        }
        if (bySound && byShape) {
            return Variant.MIXED;
        }
        return bySound ? Variant.SOUND : Variant.GLYPH;
    }
}
