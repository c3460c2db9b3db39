package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.price.PriceText;

/**
 * One run of text that holds several amounts, each called something: {@code Was £30 Now £20 (save £10)}. Taken apart, every amount
 * has the words before it as its label, as it has where each stands in an element of its own.
 */
final class AmountRun {
    private static final int LONGEST = 110;
    private static final int LONGEST_WRITTEN = 200;
    private static final int SHORTEST = 7;
    private static final int LEAST = 2;
    private static final String SIGN = "\\p{Sc}￥";
    private static final String CODES =
            "(?:USD|EUR|GBP|CHF|CNY|RMB|JPY|HKD|TWD|KRW|SGD|MYR|IDR|THB|VND|PHP|INR|AED|SAR|QAR|KWD|EGP|ILS|TRY|ZAR"
                    + "|NGN|KES|BRL|MXN|ARS|CLP|COP|PEN|CAD|AUD|NZD|PLN|CZK|HUF|RON|BGN|SEK|NOK|DKK|ISK|RUB|UAH|KZT)";
    private static final String WORDS =
            "(?:zł|Kčs?|Ft|TL|kr\\.?|Kr\\.?|lei|ден|дин|лв\\.?|руб\\.?|грн\\.?|บาท|đ|ر\\.س|Rp\\.?|RM|Rs\\.?|Fr\\.)";

    /** Digits with single signs between them, spaces only before three more; a dash may stand for the cents. */
    private static final String NUMBER =
            "\\p{Nd}(?:[.,'’٬٫]?\\p{Nd}|[ \\u00A0\\u202F\\u2009]\\p{Nd}{3}(?!\\p{Nd}))*+(?:[.,][-–—])?";

    /** An amount with its sign before it or behind. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{Nd}.,])(?:"
            + "(?:(?:\\p{Lu}{1,3}\\.?)?[" + SIGN + "]|(?<!\\p{L})(?:" + CODES + "|" + WORDS + "))\\s?" + NUMBER
            + "(?:\\s?" + CODES + "(?!\\p{L}))?"
            + "|" + NUMBER + "(?<=[-–—])"
            + "|" + NUMBER + "\\s?(?:[" + SIGN + "元円원]|(?:" + CODES + "|" + WORDS + ")(?!\\p{L})))");

    private static final Pattern CENTS =
            Pattern.compile("(?<![\\p{Nd}.,])\\d{1,3}(?:[.,'’ ]?\\d{3}){0,2}[.,]\\d{2}(?![\\p{Nd}%]|[.,]\\d| ?%)");

    /** Between the ends of a range. */
    private static final Pattern TO = Pattern.compile("\\s*(?:[-–—~～〜至]|to|bis|à)\\s*");

    private static final Pattern APART = Pattern.compile("[\\p{L}→➔➜➡⇒▶▸>+]");

    /**
     * One of the amounts.
     *
     * @param from where it begins in the run
     */
    record Part(String text, int from) {}

    private AmountRun() {}

    /** Whether it is worth looking: asked of every text with digits. */
    static boolean maybe(String run) {
        return run.length() >= SHORTEST && run.length() <= LONGEST_WRITTEN && groups(run) >= LEAST;
    }

    /** The amounts of a run with a label that tells them apart; none where it holds only one, or nothing tells which is asked. */
    static List<Part> of(String run) {
        if (run.length() > LONGEST || !maybe(run) || !isOfMoney(run)) {
            return List.of();
        }
        List<Part> parts = parts(run);
        return parts.size() >= LEAST && isLabelled(run, parts) ? parts : List.of();
    }

    private static boolean isOfMoney(String run) {
        return PriceText.hasMoneySign(run)
                || PriceText.namesCurrency(run)
                || ShownAmounts.WHOLE_AMOUNT.matcher(run).find();
    }

    /** Digits that letters, an arrow or a sign of its own part from the next: by hand, as it is asked often. */
    private static int groups(String run) {
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            boolean digit = Character.isDigit(c);
            groups += digit && !inside ? 1 : 0;
            inside = digit || (inside && !Character.isLetter(c) && "→(>+".indexOf(c) < 0 && !isSignOfNext(run, i));
        }
        return groups;
    }

    private static boolean isSignOfNext(String run, int at) {
        return at > 0 && run.charAt(at - 1) == ' ' && Character.getType(run.charAt(at)) == Character.CURRENCY_SYMBOL;
    }

    private static List<Part> parts(String run) {
        List<Part> parts = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(run);
        int end = 0;
        while (amount.find()) {
            if (!parts.isEmpty()
                    && TO.matcher(run.substring(end, amount.start())).matches()) {
                Part low = parts.removeLast();
                parts.add(new Part(run.substring(low.from, amount.end()), low.from));
            } else {
                parts.add(new Part(amount.group(), amount.start()));
            }
            end = amount.end();
        }
        return parts.size() == 1 ? withUnsigned(run, parts.getFirst()) : parts;
    }

    /** {@code CHF 29.90 statt 39.90}: the sign of the one holds for the other too where words call either the former. */
    private static List<Part> withUnsigned(String run, Part signed) {
        int end = signed.from + signed.text.length();
        Matcher behind = CENTS.matcher(run);
        if (behind.find(end) && Role.WAS.in(Role.PHRASES.roles(run.substring(end, behind.start())))) {
            return List.of(signed, new Part(behind.group(), behind.start()));
        }
        Matcher before = CENTS.matcher(run).region(0, signed.from);
        return before.find() && Role.WAS.in(Role.PHRASES.roles(run.substring(0, before.start())))
                ? List.of(new Part(before.group(), before.start()), signed)
                : List.of(signed);
    }

    /** Beyond the second amount each has to be called something: {@code or $150 for two pairs} is said of another offer. */
    private static boolean names(String between) {
        return names(Role.PHRASES.roles(between)) || Role.RATE.in(Role.PHRASES.roles(between));
    }

    private static boolean names(long roles) {
        return Role.WAS.in(roles) || Role.NOW.in(roles) || Role.SAVE.in(roles);
    }

    private static boolean isLabelled(String run, List<Part> parts) {
        if (isFirstOfTwo(run, parts)) {
            return true;
        }
        for (int i = 1; i < parts.size(); i++) {
            String between = between(run, parts.get(i - 1), parts.get(i));
            if (!APART.matcher(between).find() || (i > 1 && !names(between))) {
                return false;
            }
        }
        long roles = Role.PHRASES.roles(run);
        boolean named = names(roles) || Role.SHIP.in(roles) || Role.RATE.in(roles) || Role.UNIT.in(roles);
        if (Role.OTHER.in(roles)) {
            return parts.size() == LEAST && Taxes.areBoth(run);
        }
        return named || run.indexOf('→') > 0 || isReplaced(run, parts) || Taxes.areBoth(run);
    }

    private static boolean isReplaced(String run, List<Part> parts) {
        Part first = parts.getFirst();
        BigDecimal amount = PriceText.of(first.text).amount();
        return amount != null
                && Replaced.is(run.substring(0, first.from), amount, run.substring(first.from + first.text.length()));
    }

    /** {@code Compare at $80.00 $49.99}: the words are said of the first alone. */
    private static boolean isFirstOfTwo(String run, List<Part> parts) {
        long roles = Role.PHRASES.roles(run.substring(0, parts.getFirst().from));
        return parts.size() == LEAST
                && (Role.WAS.in(roles) || Role.OTHER.in(roles))
                && between(run, parts.getFirst(), parts.getLast()).isBlank();
    }

    private static String between(String run, Part one, Part next) {
        return run.substring(one.from + one.text.length(), next.from);
    }
}
