package org.markwarden.crawler.price;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in Chinese characters before a word for money as digits: 一百二十元, 壹佰元整, 三千五百円, 三元五角. */
final class HanNumbers {
    private static final String DIGITS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
    private static final String NUMERAL = "〇零一二两兩三四五六七八九十百千万萬亿億壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final Pattern MONEY = Pattern.compile("(?<![\\d.万萬千亿億])[" + NUMERAL + "]{1,16}(?=[元圆圓块円角毛])");

    private HanNumbers() {}

    /** The text with such numbers in digits. */
    static String plain(String text) {
        boolean money = false;
        for (int i = 0; i < text.length() && !money; i++) {
            money = text.charAt(i) >= 0x3007 && NUMERAL.indexOf(text.charAt(i)) >= 0;
        }
        return money ? MONEY.matcher(text).replaceAll(HanNumbers::digits) : text;
    }

    private static String digits(java.util.regex.MatchResult number) {
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
                total = (total + section + digit) * unit;
                section = 0;
                digit = 0;
            }
        }
        return total + section + digit;
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
