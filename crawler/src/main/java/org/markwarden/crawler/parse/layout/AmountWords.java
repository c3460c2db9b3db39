package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.layout.Said.Side;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.crawler.price.PriceText;

/** What the words right beside an amount say of it: that it is saved, paid for sending, a deposit, a limit. */
final class AmountWords {
    private static final int BEFORE = 60;
    private static final int BEHIND = 48;
    private static final int MOST_SMALL_WORDS = 2;
    private static final String SKIPPED_BEFORE = " :：(（~～≈*=\u00A0\u202F";
    private static final String SKIPPED_BEHIND = " *)）\u00A0\u202F";
    private static final String ENDS = ",，;；.。!！|/)）(（*+·•\n";
    private static final String SIGNS_OF_PART = "-−+＋－";
    private static final String DASHES = "–—";

    private static final Pattern PAYMENT = Pattern.compile(
            "(?iu)(?<![\\d.,])\\d{1,2}\\s?\\p{L}{0,12}\\.?\\s?[x×]\\s?(?:de\\s|à\\s|po\\s|по\\s)?[^\\d\\s]{0,4}\\s?$"
                    + "|(?<!\\p{L})(?:payments|instal+ments|parcelas|mensualités|Raten|cuotas)\\s(?:of|de|à|zu)\\s\\D{0,4}$");
    private static final Pattern PAYMENTS = Pattern.compile(
            "(?iu)^\\D{0,4}[x×*]\\s?\\d{1,2}\\s?(?:期|回|개월|months?|mo|Monate?|mois|meses|mesi|mies|měs|мес|ay|rat|rate|cuotas)(?!\\p{L})");

    private static final Map<String, Said> WORDS_BEFORE = load(Side.BEFORE);
    private static final Map<String, Said> WORDS_BEHIND = load(Side.BEHIND);
    private static final int LONGEST = Stream.concat(WORDS_BEFORE.keySet().stream(), WORDS_BEHIND.keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);

    private final String line;
    private final int start;
    private final int end;

    private AmountWords(String line, int start, int end) {
        this.line = line;
        this.start = start;
        this.end = end;
    }

    /** What is said of the amount between these places of a line, or nothing. */
    static @Nullable Said of(String line, int start, int end) {
        int from = Math.max(0, start - BEFORE);
        String cut = line.substring(from, Math.min(line.length(), end + BEHIND));
        return new AmountWords(cut, start - from, end - from).said();
    }

    private @Nullable Said said() {
        int sign = PriceText.startOfSign(line, start);
        if (isPart(sign)) {
            return Said.PART;
        }
        Said behind = behind();
        Said before = before(sign, behind);
        boolean passed = before == null || (before == Said.PRICE && behind == Said.BASKET);
        Said said = passed ? behind : before;
        return said == null && isPayment() ? Said.PAYMENT : said;
    }

    /** A sign of plus or minus that nothing stands before: a discount or what is added, no price. */
    private boolean isPart(int sign) {
        return isSigned(sign) || isSigned(start);
    }

    private boolean isSigned(int place) {
        int at = skipBack(place, " ");
        if (at == 0) {
            return false;
        }
        char c = line.charAt(at - 1);
        int before = skipBack(at - 1, " ");
        boolean first = before == 0 || "(（\n".indexOf(line.charAt(before - 1)) >= 0;
        if ("+＋".indexOf(c) >= 0) {
            return first || before < at - 1 || !Character.isDigit(line.charAt(before - 1));
        }
        return first && (SIGNS_OF_PART.indexOf(c) >= 0 || (DASHES.indexOf(c) >= 0 && at == place));
    }

    /** 12 × R$ 9,90, ¥166.58×12期. */
    private boolean isPayment() {
        return PAYMENT.matcher(line.substring(0, start)).find()
                || PAYMENTS.matcher(line.substring(end)).find();
    }

    private @Nullable Said before(int sign, @Nullable Said behind) {
        int at = skipBack(sign, SKIPPED_BEFORE);
        Said passed = null;
        for (int i = 0; i <= MOST_SMALL_WORDS; i++) {
            int from = longestBefore(at);
            Said said = from < 0 ? null : WORDS_BEFORE.get(lower(from, at));
            if (said == null) {
                break;
            }
            if (said == Said.FROM || said == Said.ONLY) {
                passed = passed == Said.ONLY ? passed : said;
                at = skipBack(from, SKIPPED_BEFORE);
                continue;
            }
            return ofPhrase(said, passed);
        }
        return passed == Said.FROM && behind == Said.FREELY ? Said.BASKET : null;
    }

    private static @Nullable Said ofPhrase(Said said, @Nullable Said passed) {
        if (said == Said.FREELY) {
            return passed == Said.FROM ? Said.BASKET : Said.PRICE;
        }
        return said == Said.OFFCUT && passed == Said.ONLY ? null : said;
    }

    private @Nullable Said behind() {
        int at = skip(PriceText.endOfSign(line, end), SKIPPED_BEHIND);
        for (int length = Math.min(LONGEST, line.length() - at); length > 0; length--) {
            int until = at + length;
            Said said = isWordEnd(until) ? WORDS_BEHIND.get(lower(at, until)) : null;
            if (said != null) {
                return isOfNext(until) || (said == Said.CHARGE && !endsLine(until)) ? null : said;
            }
        }
        return null;
    }

    /** Where the longest phrase begins that ends here, or -1. */
    private int longestBefore(int at) {
        for (int from = Math.max(0, at - LONGEST); from < at; from++) {
            if (isWordEnd(from) && WORDS_BEFORE.containsKey(lower(from, at))) {
                return from;
            }
        }
        return -1;
    }

    /** Words between two amounts are said of the second. */
    private boolean isOfNext(int until) {
        int at = skip(until, SKIPPED_BEFORE);
        return startsNumber(at) || startsNumber(skip(PriceText.endOfSign(line, at), " "));
    }

    private boolean startsNumber(int at) {
        return at < line.length() && Character.isDigit(line.charAt(at));
    }

    private boolean endsLine(int until) {
        int at = skip(until, " ");
        return at >= line.length() || ENDS.indexOf(line.charAt(at)) >= 0;
    }

    private boolean isWordEnd(int at) {
        return at <= 0 || at >= line.length() || !PhraseTable.joins(line.charAt(at - 1), line.charAt(at));
    }

    private int skipBack(int from, String skipped) {
        int at = from;
        while (at > 0 && skipped.indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int skip(int from, String skipped) {
        int at = from;
        while (at < line.length() && skipped.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private String lower(int from, int until) {
        return line.substring(from, until).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Said> load(Side side) {
        Map<String, Said> words = new HashMap<>();
        for (String[] row : PhraseTable.rows(AmountWords.class, "amount-words.csv")) {
            String[] said = row[0].split(" ", 2);
            if (Side.valueOf(said[1].toUpperCase(Locale.ROOT)) == side) {
                for (String word : row[1].split("\\|", -1)) {
                    words.putIfAbsent(word, Said.valueOf(said[0]));
                }
            }
        }
        return words;
    }
}
