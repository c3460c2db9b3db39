package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the decimal sign from the thousand signs of a written number. */
final class Decimals {
    private static final Pattern LAST_SIGN = Pattern.compile("\\d([.,])(\\d+)$");
    private static final Pattern FRACTION = Pattern.compile("[.]\\d+");

    private static final int LONGEST_GROUP = 3;

    private Decimals() {}

    /**
     * The value of digits with signs between them.
     *
     * @param places which sign is a decimal one even before three digits
     */
    static BigDecimal value(String written, ThreePlaces places) {
        String number = written.replace(" ", "").replace("'", "");
        number = number.indexOf('.') == number.lastIndexOf('.') ? number : number.replaceFirst("^[.]+", "");
        if (FRACTION.matcher(number).matches()) {
            return new BigDecimal("0" + number);
        }
        char sign = decimalSign(number, places);
        StringBuilder plain = new StringBuilder(number.length());
        int last = sign == 0 ? -1 : number.lastIndexOf(sign);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (i == last) {
                plain.append('.');
            }
        }
        return new BigDecimal(plain.toString());
    }

    /** One, two, or more than three digits behind the last sign are decimals; three are a thousand. */
    private static char decimalSign(String number, ThreePlaces places) {
        Matcher matcher = LAST_SIGN.matcher(number);
        if (!matcher.find()) {
            return 0;
        }
        char sign = matcher.group(1).charAt(0);
        int digits = matcher.group(2).length();
        return digits != 3 || isDecimalOfThree(number, sign, places) ? sign : 0;
    }

    /** 0.125 is no thousand; neither is 1299.000, 423.923 KD nor the point of 123,456.789. */
    private static boolean isDecimalOfThree(String number, char sign, ThreePlaces places) {
        boolean once = number.indexOf(sign) == number.lastIndexOf(sign);
        boolean other = number.indexOf(sign == '.' ? ',' : '.') >= 0;
        if (number.startsWith(".") || !once) {
            return false;
        }
        return number.startsWith("0" + sign)
                || number.indexOf(sign) > LONGEST_GROUP
                || places.has(sign)
                || (other && number.indexOf(sign) > number.indexOf(sign == '.' ? ',' : '.'));
    }
}
