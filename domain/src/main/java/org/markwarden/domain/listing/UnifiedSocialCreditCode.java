package org.markwarden.domain.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The eighteen characters by which every Chinese business is known (统一社会信用代码, GB 32100-2015). */
public record UnifiedSocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])");

    public UnifiedSocialCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** The code a text holds, when its check character is right. */
    public static Optional<UnifiedSocialCreditCode> in(String text) {
        Matcher matcher = WRITTEN.matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            if (isValid(matcher.group())) {
                return Optional.of(new UnifiedSocialCreditCode(matcher.group()));
            }
        }
        return Optional.empty();
    }

    /** Whether length, alphabet and check character are right (GB 32100-2015, 4.5: weights 3^i mod 31). */
    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % MODULUS;
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
    }
}
