package org.markwarden.marketplace.world;

/** The check digits of the numbers that the sample world makes up. */
final class CheckDigits {

    static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PATENT_WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private CheckDigits() {}

    /** A unified social credit code of an enterprise (GB 32100-2015), its organisation part checked by GB 11714-1997. */
    static String creditCode(String region, String organisation) {
        String code = "91" + region + organisation + organisationDigit(organisation);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CREDIT_CODE_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationDigit(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit % 11);
    }

    /** The check digit of a patent application number since October 2003 (ZC 0006-2003). */
    static char patent(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < PATENT_WEIGHTS.length; i++) {
            sum += Character.digit(twelveDigits.charAt(i), 10) * PATENT_WEIGHTS[i];
        }
        int digit = sum % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }

    /** A GTIN-13 from its first twelve digits. */
    static String gtin(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += Character.digit(twelveDigits.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return twelveDigits + (10 - sum % 10) % 10;
    }
}
