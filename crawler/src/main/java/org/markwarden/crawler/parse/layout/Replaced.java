package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.crawler.price.WrittenAmount;

/** A former price told from the one asked instead by words before both: {@code avant 59 € maintenant 39 €}, {@code 59,000원에서 39,000원}. */
final class Replaced {
    private static final Set<String> FORMER = words("WAS");
    private static final Set<String> ASKED = words("NOW");
    private static final Set<String> BEHIND = words("BEHIND");
    private static final int LONGEST = 18;
    private static final String SKIPPED = " .:：\u00A0\u202F-–—,;.，、；!()（）|/\n→";

    private Replaced() {}

    /** How many characters beside an amount are worth handing over. */
    static int reach() {
        return 2 * LONGEST;
    }

    /**
     * Whether it is a former one.
     *
     * @param before what stands before an amount
     * @param amount the amount
     * @param behind what stands behind it and its sign, the next amount with it
     */
    static boolean is(String before, BigDecimal amount, String behind) {
        int at = skip(behind, 0, SKIPPED);
        int next = wordsEnd(behind, at, ASKED);
        if (next >= 0) {
            return endsIn(before) || (beginsLine(before) && isLower(behind.substring(next), amount));
        }
        int instead = wordsEnd(behind, 0, BEHIND);
        return instead >= 0 && isLower(behind.substring(instead), amount);
    }

    /** Whether nothing but the sign of the amount stands before it on its line. */
    private static boolean beginsLine(String before) {
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return line.substring(0, PriceText.startOfSign(line, line.length())).isBlank();
    }

    /** What goes from a low amount to a high one is a range. */
    private static boolean isLower(String text, BigDecimal amount) {
        BigDecimal next = startsAmount(text, 0) ? PriceText.of(text).amount() : null;
        return next != null && next.compareTo(amount) < 0;
    }

    /** The text from behind a former price on, where its first amount is one. */
    static @Nullable String asked(String text) {
        String plain = PriceText.plain(text);
        List<WrittenAmount> amounts = PriceText.amounts(plain, null);
        if (amounts.size() < 2) {
            return null;
        }
        String behind =
                plain.substring(PriceText.endOfSign(plain, amounts.getFirst().end()));
        return is(
                        plain.substring(0, amounts.getFirst().start()),
                        amounts.getFirst().value(),
                        behind)
                ? behind
                : null;
    }

    private static boolean endsIn(String before) {
        int end = skipBack(before, before.length());
        end = skipBack(before, PriceText.startOfSign(before, end));
        for (int from = Math.max(0, end - LONGEST); from < end; from++) {
            if (isWordEnd(before, from)
                    && FORMER.contains(before.substring(from, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Where the words end that begin here and that an amount follows, or -1. */
    private static int wordsEnd(String text, int at, Set<String> words) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            if (isWordEnd(text, end)
                    && words.contains(text.substring(at, end).toLowerCase(Locale.ROOT))
                    && startsAmount(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean startsAmount(String text, int from) {
        int at = skip(text, from, SKIPPED);
        int sign = PriceText.endOfSign(text, at);
        at = skip(text, sign, SKIPPED);
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isWordEnd(String text, int at) {
        return at <= 0 || at >= text.length() || !PhraseTable.joins(text.charAt(at - 1), text.charAt(at));
    }

    private static int skip(String text, int from, String skipped) {
        int at = from;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int skipBack(String text, int from) {
        int at = from;
        while (at > 0 && SKIPPED.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static Set<String> words(String role) {
        return PhraseTable.rows(Replaced.class, "replaced-words.csv").stream()
                .filter(row -> row[0].equals(role))
                .flatMap(row -> java.util.Arrays.stream(row[1].split("\\|", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
