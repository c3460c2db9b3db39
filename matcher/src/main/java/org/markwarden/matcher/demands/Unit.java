package org.markwarden.matcher.demands;

import org.markwarden.domain.match.Variant;

/** What the numbers of a demand count, which says what a cell may hold. */
@SuppressWarnings("EnumOrdinal") // disguises are bits of a number
enum Unit {
    /** Variants of a name, each a bit of the number. */
    DISGUISES(0, 1 << 16),
    /** Likeness, or what is added to or taken off it: 1 is the name itself. */
    LIKENESS(0, 1),
    /** What an unlike character costs; 1 is one that nothing links to the name. */
    COST(0, 1),
    SHARE(0, 1),
    /** Half changes of letters. */
    HALF_CHANGES(0, 32),
    LETTERS(1, 48),
    CHARACTERS(0, 8),
    /** Level of an English word: 10 for everyday words, 60 for those of a large dictionary. */
    LEVEL(0, 100),
    /** Logarithm of the frequency of a Chinese word. */
    GRADE(0, 20),
    NAMES(1, 100_000_000),
    YES_OR_NO(0, 1);

    static final String NEVER = "never";

    private final int least;
    private final int most;

    Unit(int least, int most) {
        this.least = least;
        this.most = most;
    }

    String key() {
        return Keys.of(this);
    }

    /** The number in a cell; none where it says that this never happens. */
    double read(String cell) {
        if (cell.equals(NEVER)) {
            return Double.NaN;
        }
        return switch (this) {
            case DISGUISES -> disguises(cell);
            case YES_OR_NO -> yes(cell);
            case LIKENESS, COST, SHARE -> bounded(cell, number(cell));
            case HALF_CHANGES, LETTERS, CHARACTERS, LEVEL, GRADE, NAMES -> bounded(cell, whole(cell));
        };
    }

    private static double disguises(String cell) {
        int bits = 0;
        for (String label : cell.split(" ", -1)) {
            bits |= 1
                    << Variant.of(label)
                            .orElseThrow(() -> new IllegalArgumentException("no disguise: '" + label + "'"))
                            .ordinal();
        }
        return bits;
    }

    private static double yes(String cell) {
        return switch (cell) {
            case "yes" -> 1;
            case "no" -> 0;
            default -> throw new IllegalArgumentException("wanted yes or no, found '" + cell + "'");
        };
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: '" + cell + "'", e);
        }
    }

    private static double whole(String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no whole number: '" + cell + "'", e);
        }
    }

    private double bounded(String cell, double number) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(
                    "wanted " + least + " to " + most + " " + key() + ", found '" + cell + "'");
        }
        return number;
    }
}
