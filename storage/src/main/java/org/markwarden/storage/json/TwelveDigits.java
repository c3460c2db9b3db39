package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as plain decimal text of at most twelve significant digits, without zeros at the end. */
final class TwelveDigits {

    private static final int DIGITS = 12;
    private static final MathContext ROUNDING = new MathContext(DIGITS);
    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;
    private static final double[] POWERS = powers();

    private TwelveDigits() {}

    private static double[] powers() {
        double[] powers = new double[DIGITS + 7];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** @throws NumberFormatException for what is no number */
    static String of(double value) {
        double size = Math.abs(value);
        if (size >= LEAST && size < MOST) {
            return usual(value, size);
        }
        BigDecimal digits = new BigDecimal(value, ROUNDING).stripTrailingZeros();
        return (digits.scale() < 0 ? digits.setScale(0) : digits).toPlainString();
    }

    /** Powers of ten up to 18 are exact, so that the product is off by less than a thousandth of the last digit. */
    private static String usual(double value, double size) {
        int decimals = DIGITS - wholeDigits(size);
        long digits = Math.round(size * POWERS[decimals]);
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return text(value < 0, digits, decimals);
    }

    /** Digits before the point; below 0.1 what is missing behind it, as a negative number. */
    private static int wholeDigits(double size) {
        int whole = 0;
        double rest = size;
        while (rest >= 1) {
            rest /= 10;
            whole++;
        }
        while (rest < 0.1) {
            rest *= 10;
            whole--;
        }
        return whole;
    }

    private static String text(boolean negative, long digits, int decimals) {
        String all = Long.toString(digits);
        var text = new StringBuilder(all.length() + decimals + 3);
        if (negative) {
            text.append('-');
        }
        int whole = all.length() - decimals;
        if (whole <= 0) {
            text.append("0.").repeat('0', -whole).append(all);
        } else {
            text.append(all, 0, whole);
            if (decimals > 0) {
                text.append('.').append(all, whole, all.length());
            }
        }
        return text.toString();
    }
}
