package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One amount inside a text, and where it stands. Percentages are no amounts.
 *
 * @param unit what the word behind it multiplies it by, 1 without such a word
 */
public record WrittenAmount(BigDecimal value, BigDecimal unit, int start, int end) {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final CurrencySigns SIGNS = CurrencySigns.shipped();

    /** 35€ 99 and 35€99: the sign stands where the decimal sign would; behind a space exactly two digits. */
    private static final Pattern SIGN_AS_POINT = Pattern.compile("(\\d[\\d .,]*?) ?€( ?)(\\d{2}|\\d+)(?![\\d.,]*\\d)");

    /** $19 99 alone: the cents stand raised behind the dollars. */
    private static final Pattern RAISED_CENTS = Pattern.compile("^\\D*[$£€] ?(\\d{1,6}) (\\d{2})[^\\d.,%]*$");

    /** 19 99 € and nothing else. */
    private static final Pattern CENTS_APART = Pattern.compile("^(\\d{1,3}(?: \\d{3})*) (\\d{2}) ?(\\D{1,5})$");

    /** The point of {@code Rs.500} belongs to the word before it. */
    private static final String POINT = "(?:(?<![\\p{L}/])[.])?";

    /** A space parts thousands where exactly three digits follow that are no size of their own. */
    private static final String SPACED = "\\d{1,3}(?: \\d{3}(?!\\d|(?:[GTM]B|m[lmA]|cm|k?g|W)\\b))+|";

    private static final String REST = "(?:(?:[.,]| [.,] ?|[.,] (?=\\d\\d(?![\\d.,]))|')\\d+)*+[ .,']*";
    private static final Pattern NUMBER = Pattern.compile(POINT + "(?:" + SPACED + "\\d+)" + REST);

    /** Behind a word that names no money: Mate60 599元. */
    private static final Pattern BEHIND_WORD = Pattern.compile(POINT + "\\d+" + REST);

    private static final Pattern CHINESE =
            Pattern.compile("(\\d+(?:[.,]\\d+)?) ?(?:元|圆|块(?:(\\d)(?![\\d.]))?|円)?(?:(\\d) ?[角毛])?(?:(\\d) ?分)?");

    /** Tenths and hundredths of a yuan on their own; 分 alone may also be points or minutes. */
    private static final Pattern SMALL = Pattern.compile("(\\d+) ?(?:([角毛])(?: ?(\\d)(?: ?分|(?![\\d.\\p{L}])))?|分钱?$)");

    /** 1.2w as chats write 万, where yuan are named. */
    private static final Pattern W = Pattern.compile("[wW](?=\\+?(?:元|块|起|$|[^\\p{L}\\d]))");

    /** All amounts in order of writing. */
    static List<WrittenAmount> all(String text, List<String> codes) {
        WrittenAmount split = apart(text);
        if (split != null) {
            return List.of(split);
        }
        List<WrittenAmount> amounts = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        int from = 0;
        while (amounts.size() < MOST && matcher.find(from)) {
            boolean behindWord = isBehindWord(text, matcher.start());
            Matcher number = behindWord ? BEHIND_WORD.matcher(text) : matcher;
            WrittenAmount amount = !behindWord || number.find(matcher.start()) ? read(text, number, codes) : null;
            if (amount != null) {
                add(amounts, amount, text);
            }
            from = amount == null ? number.end() : amount.end;
        }
        return amounts;
    }

    /** 12 zł 50 gr is one amount. */
    private static void add(List<WrittenAmount> amounts, WrittenAmount amount, String text) {
        boolean joined =
                !amounts.isEmpty() && amount.unit.compareTo(HUNDREDTH) == 0 && Coins.isBehindUnit(text, amount.start);
        if (joined) {
            WrittenAmount whole = amounts.removeLast();
            amounts.add(new WrittenAmount(whole.value.add(amount.value), whole.unit, whole.start, amount.end));
        } else {
            amounts.add(amount);
        }
    }

    private static boolean isBehindWord(String text, int at) {
        return at > 0 && Character.isLetter(text.charAt(at - 1)) && !SIGNS.endsAt(text, at);
    }

    private static @Nullable WrittenAmount apart(String text) {
        Matcher raised = RAISED_CENTS.matcher(text);
        if (!raised.matches()) {
            raised = CENTS_APART.matcher(text);
        }
        boolean apart = raised.matches()
                && (raised.groupCount() < 3 || SIGNS.endBehind(text, raised.start(3)) == raised.end(3));
        return apart
                ? of(
                        new BigDecimal(raised.group(1).replace(" ", "") + "." + raised.group(2)),
                        raised.start(1),
                        raised.end(2))
                : signAsPoint(text);
    }

    private static WrittenAmount of(BigDecimal value, int start, int end) {
        return new WrittenAmount(value, BigDecimal.ONE, start, end);
    }

    private static @Nullable WrittenAmount signAsPoint(String text) {
        if (text.indexOf('€') < 0 || text.indexOf('€') != text.lastIndexOf('€')) {
            return null;
        }
        Matcher matcher = SIGN_AS_POINT.matcher(text);
        if (!matcher.find() || (!matcher.group(2).isEmpty() && matcher.group(3).length() != 2)) {
            return null;
        }
        String whole = matcher.group(1).replaceAll("[ .,]", "");
        return of(new BigDecimal(whole + "." + matcher.group(3)), matcher.start(), matcher.end());
    }

    private static @Nullable WrittenAmount read(String text, Matcher number, List<String> codes) {
        int end = trimmedEnd(text, number.start(), number.end());
        if (nextSign(text, number.end()) == '%' || nextSign(text, end) == '折') {
            return null;
        }
        String written = text.substring(number.start(), Math.min(end, number.start() + LONGEST));
        BigDecimal value = Decimals.value(written, ThreePlaces.of(codes));
        WrittenAmount counted = CountedNumber.at(text, number.start());
        if (counted != null && counted.end > end) {
            return counted;
        }
        WrittenAmount plain = of(value, number.start(), end);
        Factors.Found factor = Factors.behind(text, number.start(), end);
        if (factor == null
                && codes.contains("CNY")
                && W.matcher(text).region(end, text.length()).lookingAt()) {
            factor = new Factors.Found(BigDecimal.valueOf(10_000), end + 1);
        }
        return factor == null
                ? multiplied(text, Coins.counted(text, plain))
                : plain.times(factor.value(), factor.end());
    }

    /** The same number in a unit. */
    WrittenAmount times(BigDecimal factor, int until) {
        return new WrittenAmount(value.multiply(factor), factor, start, until);
    }

    private static char nextSign(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static int trimmedEnd(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && !Character.isDigit(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** 12元5角 is twelve and a half, and so is 12块5. */
    private static WrittenAmount multiplied(String text, WrittenAmount plain) {
        char next = nextSign(text, plain.end);
        if (next < 0x2E80 && (next != ' ' || plain.end >= text.length())) {
            return plain;
        }
        Matcher small = SMALL.matcher(text).region(plain.start, text.length());
        if (small.lookingAt() && small.end(1) == plain.end) {
            BigDecimal tenths = plain.value.movePointLeft(small.group(2) == null ? 2 : 1);
            return of(tenths.add(fraction(small.group(3), 2)), plain.start, small.end());
        }
        Matcher matcher = CHINESE.matcher(text).region(plain.start, text.length());
        if (!matcher.lookingAt() || matcher.end(1) != plain.end) {
            return plain;
        }
        BigDecimal value = plain.value
                .add(fraction(matcher.group(2), 1))
                .add(fraction(matcher.group(3), 1))
                .add(fraction(matcher.group(4), 2));
        int end = text.charAt(matcher.end() - 1) == ' ' ? matcher.end() - 1 : matcher.end();
        return of(value, plain.start, end);
    }

    private static BigDecimal fraction(@Nullable String digit, int places) {
        return digit == null ? BigDecimal.ZERO : new BigDecimal(digit).movePointLeft(places);
    }
}
