package org.markwarden.matcher.labels;

/**
 * How often two readers of the same case files say the same (F-85).
 *
 * @param bothConfirmed both say it infringes
 * @param bothDismissed both say it does not
 * @param firstOnly only the first says it infringes
 * @param secondOnly only the second does
 */
public record Agreement(int bothConfirmed, int bothDismissed, int firstOnly, int secondOnly) {

    /** The share on which they agree. */
    public Share share() {
        return new Share(bothConfirmed + bothDismissed, read());
    }

    /** How many were read twice. */
    public int read() {
        return bothConfirmed + bothDismissed + firstOnly + secondOnly;
    }

    /** Agreement beyond chance, from -1 to 1 (Cohen 1960); 1 where chance leaves nothing to agree on, 0 where nothing was read. */
    public double kappa() {
        double n = read();
        if (n == 0) {
            return 0;
        }
        double first = (bothConfirmed + firstOnly) / n;
        double second = (bothConfirmed + secondOnly) / n;
        double chance = first * second + (1 - first) * (1 - second);
        return chance == 1 ? 1 : (share().value() - chance) / (1 - chance);
    }
}
