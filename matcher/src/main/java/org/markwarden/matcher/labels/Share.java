package org.markwarden.matcher.labels;

/**
 * A share with its uncertainty.
 *
 * @param part how many
 * @param whole of how many, not less than the part
 */
public record Share(int part, int whole) {

    /** The normal quantile of a two-sided 95 % interval. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (part < 0 || whole < part) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole);
        }
    }

    /** From 0 to 1; 0 of nothing is 0. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The lower end of the 95 % score interval (Wilson 1927). */
    public double lower() {
        return whole == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** The upper end of the 95 % score interval. */
    public double upper() {
        return whole == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double reach() {
        double inner = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(inner) / (1 + Z * Z / whole);
    }
}
