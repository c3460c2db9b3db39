package org.markwarden.crawler.price;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in Chinese characters before a word for money as digits: 一百二十元, 壹佰元整, 三千五百円, 三元五角, 九块九. */
final class HanNumbers {
    private static final String DIGITS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
    private static final String NUMERAL = "〇零一二两兩三四五六七八九十百千万萬亿億壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String ONES = "一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖";
    private static final Pattern SMALL =
            Pattern.compile("(?<=[块塊角毛])[" + ONES + "](?=[毛分]?(?:$|[^" + NUMERAL + "\\p{L}]|[毛分包起]))");
    private static final Pattern MONEY = Pattern.compile("(?<![\\d.万萬千亿億])[" + NUMERAL + "]{1,16}(?=[元圆圓块円角毛])");

    private static final char FIRST = '〇';

    private HanNumbers() {}

    /** Whether the text is such a number and its word for money. */
    static boolean isAmount(String text) {
        return !text.isBlank()
                && NUMERAL.indexOf(text.strip().charAt(0)) >= 0
                && MONEY.matcher(text).find();
    }

    /** The text with such numbers in digits. */
    static String plain(String text) {
        boolean money = false;
        for (int i = 0; i < text.length() && !money; i++) {
            money = text.charAt(i) >= FIRST && NUMERAL.indexOf(text.charAt(i)) >= 0;
        }
        return money ? small(MONEY.matcher(text).replaceAll(HanNumbers::digits)) : text;
    }

    /** 九块九, 七角八分. */
    private static String small(String text) {
        return SMALL.matcher(text).replaceAll(HanNumbers::digits);
    }

    private static String digits(MatchResult number) {
        return Matcher.quoteReplacement(Long.toString(value(number.group())));
    }

    /** Sections of ten thousand, each of thousands, hundreds, tens and ones. */
    private static long value(String written) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            long unit = unit(c);
            if (unit == 0) {
                digit = digit(c);
            } else if (unit < 10_000) {
                section += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                total = unit > 10_000 ? (total + section + digit) * unit : total + (section + digit) * unit;
                section = 0;
                digit = 0;
            }
        }
        return total + section + digit * below(written);
    }

    /** 三万五 is thirty-five thousand, 一千二 twelve hundred; a ten has only ones below it. */
    private static long below(String written) {
        long unit = written.length() < 2 ? 0 : unit(written.charAt(written.length() - 2));
        return unit < 100 ? 1 : unit / 10;
    }

    private static long digit(char c) {
        return c == '两' || c == '兩' ? 2 : DIGITS.indexOf(c) % 10;
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}
