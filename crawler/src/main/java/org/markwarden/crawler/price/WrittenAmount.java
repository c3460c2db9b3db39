package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One amount inside a text, and where it stands. Percentages are no amounts. */
record WrittenAmount(BigDecimal value, int start, int end) {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    /** Kuwait, Bahrain, Oman, Jordan, Tunisia, Libya count in thousandths (ISO 4217, minor unit 3). */
    private static final Set<String> THOUSANDTHS = Set.of("KWD", "BHD", "OMR", "JOD", "TND", "LYD");

    /** 35€ 99 and 35€99: the sign stands where the decimal sign would; behind a space exactly two digits. */
    private static final Pattern SIGN_AS_POINT = Pattern.compile("(\\d[\\d .,]*?) ?€( ?)(\\d{2}|\\d+)(?![\\d.,]*\\d)");

    private static final Pattern NUMBER = Pattern.compile("[.]?\\d[\\d .,']*");
    private static final Pattern CHINESE = Pattern.compile(
            "(\\d+(?:[.,]\\d+)?) ?(?:元|圆|块(?:(\\d)(?![\\d.]))?|円)? ?(万|萬|亿|億|千)?(?:元|圆|块|円)?(?:(\\d) ?[角毛])?(?:(\\d) ?分)?");

    /** Tenths and hundredths of a yuan on their own; 分 alone may also be points or minutes. */
    private static final Pattern SMALL = Pattern.compile("(\\d+) ?(?:([角毛])(?: ?(\\d) ?分)?|分钱?$)");

    /** 3만 9천원, 12만 5,000원. */
    private static final Pattern KOREAN = Pattern.compile("(\\d+(?:\\.\\d+)?) ?만 ?(?:(\\d)천)? ?(\\d,?\\d{3})?(?= ?원)");

    /** All amounts in order of writing. */
    static List<WrittenAmount> all(String text, List<String> codes) {
        WrittenAmount split = signAsPoint(text);
        if (split != null) {
            return List.of(split);
        }
        List<WrittenAmount> amounts = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        int from = 0;
        while (amounts.size() < MOST && matcher.find(from)) {
            WrittenAmount amount = read(text, matcher, codes);
            if (amount != null) {
                amounts.add(amount);
            }
            from = amount == null ? matcher.end() : amount.end;
        }
        return amounts;
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
        return new WrittenAmount(new BigDecimal(whole + "." + matcher.group(3)), matcher.start(), matcher.end());
    }

    private static @Nullable WrittenAmount read(String text, Matcher number, List<String> codes) {
        int end = trimmedEnd(text, number.start(), number.end());
        if (nextSign(text, number.end()) == '%' || nextSign(text, end) == '折') {
            return null;
        }
        String written = text.substring(number.start(), Math.min(end, number.start() + LONGEST));
        BigDecimal value = Decimals.value(written, codes.stream().anyMatch(THOUSANDTHS::contains));
        WrittenAmount plain = new WrittenAmount(value, number.start(), end);
        Factors.Found factor = Factors.behind(text, number.start(), end);
        return factor == null
                ? multiplied(text, plain)
                : new WrittenAmount(value.multiply(factor.value()), number.start(), factor.end());
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

    /** 1.2万 is twelve thousand; 12元5角 is twelve and a half, and so is 12块5. */
    private static WrittenAmount multiplied(String text, WrittenAmount plain) {
        char next = nextSign(text, plain.end);
        if (next < 0x2E80 && (next != ' ' || plain.end >= text.length())) {
            return plain;
        }
        Matcher small = SMALL.matcher(text).region(plain.start, text.length());
        if (small.lookingAt() && small.end(1) == plain.end) {
            BigDecimal tenths = plain.value.movePointLeft(small.group(2) == null ? 2 : 1);
            return new WrittenAmount(tenths.add(fraction(small.group(3), 2)), plain.start, small.end());
        }
        Matcher korean = KOREAN.matcher(text).region(plain.start, text.length());
        if (korean.lookingAt() && korean.end(1) == plain.end) {
            return new WrittenAmount(won(korean, plain.value), plain.start, korean.end());
        }
        Matcher matcher = CHINESE.matcher(text).region(plain.start, text.length());
        if (!matcher.lookingAt() || matcher.end(1) != plain.end) {
            return plain;
        }
        BigDecimal value = plain.value.multiply(BigDecimal.valueOf(factor(matcher.group(3))));
        value = value.add(fraction(matcher.group(2), 1))
                .add(fraction(matcher.group(4), 1))
                .add(fraction(matcher.group(5), 2));
        return new WrittenAmount(value, plain.start, Math.max(plain.end, matcher.end()));
    }

    private static BigDecimal won(Matcher written, BigDecimal tenThousands) {
        BigDecimal value = tenThousands.multiply(BigDecimal.valueOf(10_000));
        value = value.add(whole(written.group(2)).multiply(BigDecimal.valueOf(1_000)));
        return value.add(whole(written.group(3)));
    }

    private static BigDecimal whole(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits.replace(",", ""));
    }

    private static long factor(@Nullable String unit) {
        return switch (unit) {
            case null -> 1;
            case "千" -> 1_000;
            case "万", "萬" -> 10_000;
            default -> 100_000_000;
        };
    }

    private static BigDecimal fraction(@Nullable String digit, int places) {
        return digit == null ? BigDecimal.ZERO : new BigDecimal(digit).movePointLeft(places);
    }
}
