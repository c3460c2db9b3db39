package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.crawler.price.WrittenAmount;

/**
 * An amount somewhere on the page.
 *
 * @param element the smallest element that holds the whole price
 * @param text the price as written
 * @param at its place in the visible text
 */
record PriceSpot(Element element, String text, PriceText price, int at) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]\\d+(?:[A-Za-z]|-\\d)");
    private static final Pattern WITH_TAX = Pattern.compile("[(（]\\s*税込[^\\d)）]{0,4}([\\d,.]{1,15})");
    private static final Pattern SIGNED =
            Pattern.compile("[\\p{Sc}￥]\\s?\\d[\\d.,'\u00A0]{0,15}|\\d[\\d.,'\u00A0]{0,15}\\s?(?:[\\p{Sc}元円원])");
    private static final int PROSE = 20;
    private static final Pattern CENTS = Pattern.compile("[€£]? ?\\d{2}");
    private static final Pattern CENTS_FIRST = Pattern.compile("\\d{2}(?![\\d.,])");
    private static final Pattern SIGN_AS_POINT = Pattern.compile("(?<![.,]\\d)\\d ?[€£] ?\\d{2}(?!\\d|[.,]\\d)");
    private static final Pattern SIGN_BETWEEN =
            Pattern.compile("(?<=\\d)(?<![.,]\\d\\d) ?€ ?(?=\\d{2}(?!\\d|[.,]\\d))");
    private static final String INSIDE = "., '’\u00A0\u202F\u2009\u200A\u2007\u2008٬٫";
    /** 100-999个 is a quantity. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?iu)^[^\\p{Sc}￥元円원]*\\d\\s*\\+?\\s*(?:个|個|件|只|台|双|套|盒|箱|条|张|片|pcs|pieces|units|stück|stk|szt|шт)\\.?(?:起批|起订|以上)?$");

    /** 1-9 of 32. */
    private static final Pattern RANGE_OF_ALL =
            Pattern.compile("(\\d{1,7})\\s?[-–—~至到]\\s?(\\d{1,7})\\D{1,16}?(\\d{1,9})(?![\\d.,])");

    private static final int AROUND = 30;

    private static final int LONGEST = 60;
    private static final int BEGINNING = 3;
    private static final int LONGEST_QUANTITY = 24;
    private static final int HIGHEST_CLIMB = 3;

    /** The price around an amount, or nothing when the text holds more than a price. */
    static @Nullable PriceSpot of(Outline outline, Spot spot) {
        Element element = spot.element();
        String text = ownText(spot, MoneyWriting.of(element));
        if (isQuantity(text)) {
            return null;
        }
        PriceText price = PriceText.of(text);
        boolean split = isBehindSign(outline, spot.at(), text) || isBehindPoint(outline, spot.at(), text);
        for (int i = 0; i < HIGHEST_CLIMB && (split || !isWhole(text, price)) && element.parent() != null; i++) {
            Element parent = element.parent();
            String wider = MoneyWriting.of(parent);
            if (wider.length() > LONGEST || amounts(wider) > Math.max(1, amounts(text))) {
                break;
            }
            split &= !SIGN_AS_POINT.matcher(wider).find()
                    && !wider.contains(outline.textBetween(spot.at() - 2, spot.at()));
            element = parent;
            text = wider;
            price = PriceText.of(text);
        }
        if (price.currency() == null) {
            if (CutUp.isCents(spot)) {
                return null;
            }
            text = withSign(CutUp.whole(text, element), outline, spot.at());
            price = PriceText.of(text);
        }
        String core = price.amount() == null ? text : core(text);
        price = besideSign(core, core.equals(text) ? price : PriceText.of(core));
        return price.amount() == null
                        || isCount(outline, spot, price)
                        || isOfRange(outline, spot, price)
                        || isNoMoney(core, price)
                        || Counted.is(outline, spot, price)
                        || CODE.matcher(text).find()
                        || text.length() > 2 * LONGEST
                ? null
                : new PriceSpot(element, text, price, spot.at());
    }

    /** A date, a telephone, a count; where a currency is named only a number that goes on in letters. */
    private static boolean isNoMoney(String text, PriceText price) {
        if (price.currency() != null && !goesOn(text)) {
            return false;
        }
        String plain = PriceText.plain(text);
        List<WrittenAmount> amounts = PriceText.amounts(plain, null);
        return !amounts.isEmpty()
                && (NoMoney.isAfterColon(plain, amounts.getFirst()) || NoMoney.is(plain, amounts.getFirst(), false));
    }

    private static boolean goesOn(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' || Character.isLetter(c)) && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** 34-44 of 107: whole numbers from one to another without any sign of money count pages or pieces, unless they alone are called a price. */
    private static boolean isCount(Outline outline, Spot spot, PriceText price) {
        boolean called = Role.PRICE.in(outline.words().roles(spot.element()))
                && spot.text().chars().noneMatch(Character::isLetter);
        return !called
                && price.currency() == null
                && price.amount() != null
                && price.max() != null
                && price.amount().scale() <= 0
                && price.max().scale() <= 0;
    }

    /** A whole number without a sign, in a line that says which of all items are shown. */
    private static boolean isOfRange(Outline outline, Spot spot, PriceText price) {
        if (price.currency() != null || price.amount() == null || price.amount().scale() > 0) {
            return false;
        }
        String before = outline.textBetween(spot.at() - AROUND, spot.at());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        int at = line.length();
        String around = line
                + outline.textBetween(spot.at(), spot.at() + AROUND)
                        .lines()
                        .findFirst()
                        .orElse("");
        Matcher range = RANGE_OF_ALL.matcher(around);
        while (range.find()) {
            if (range.start() <= at && at < range.end() && isAscending(range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscending(Matcher range) {
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        return from <= to && to <= Long.parseLong(range.group(3));
    }

    /** What is to be paid in a text of several amounts: the one with the tax, the one named instead of another, in prose the first with a sign. */
    private static String core(String text) {
        Matcher taxed = WITH_TAX.matcher(text);
        if (taxed.find()) {
            return taxed.group(1) + "円";
        }
        String asked = amounts(text) > 1 ? Replaced.asked(text) : null;
        if (asked != null) {
            return asked;
        }
        boolean prose = text.chars().filter(Character::isLetter).count() > PROSE && amounts(text) > 1;
        Matcher signed = prose ? SIGNED.matcher(text) : null;
        return signed != null && signed.find() ? signed.group() : text;
    }

    private static boolean isQuantity(String text) {
        char last = text.isEmpty() || text.length() > LONGEST_QUANTITY ? '0' : text.charAt(text.length() - 1);
        return Character.isLetter(last) && QUANTITY.matcher(text).matches();
    }

    /** Of {@code £39.99 (was £59.99)} in one element the run that was met, when it is a price of its own. */
    private static String ownText(Spot spot, String whole) {
        String run = spot.text().strip();
        if (run.equals(whole)) {
            return whole;
        }
        PriceText price = PriceText.of(run);
        BigDecimal all = PriceText.of(whole).amount();
        boolean alike = all != null && price.amount() != null && all.compareTo(price.amount()) == 0;
        boolean apart = (isWhole(run, price) && (alike || amounts(run) < amounts(whole)))
                || (amounts(whole) > 1 && ShownAmounts.WHOLE_AMOUNT.matcher(run).find());
        return apart ? run : whole;
    }

    /** Two digits right behind a sign that stands behind digits are the cents of these: {@code 129<i>€</i>95}. */
    private static boolean isBehindSign(Outline outline, int at, String text) {
        return CENTS.matcher(text).matches()
                && SIGN_AS_POINT
                        .matcher(outline.textBetween(at - 4, at).stripTrailing() + text)
                        .find();
    }

    /** In {@code 30 days: 1 199,90 zł} and {@code 4 payments of $25} the amount is the one at the sign. */
    private static PriceText besideSign(String text, PriceText price) {
        String sign = price.currency();
        int at = sign == null || price.max() != null ? -1 : text.indexOf(sign);
        if (at < 0
                || sign == null
                || amounts(text) < 2
                || PriceText.amounts(PriceText.plain(text), null).size() < 2) {
            return price;
        }
        int start = numberBefore(text, at);
        PriceText nearest = PriceText.of(text.substring(start >= 0 ? start : at));
        return nearest.amount() == null || isDigitAt(text, at + sign.length()) == (start >= 0) ? price : nearest;
    }

    /** Two digits right behind a digit and a point are its cents: {@code <span>129,</span><span>99 zł</span>}. */
    private static boolean isBehindPoint(Outline outline, int at, String text) {
        if (!CENTS_FIRST.matcher(text).lookingAt()) {
            return false;
        }
        String before = outline.textBetween(at - 2, at);
        return before.length() == 2 && Character.isDigit(before.charAt(0)) && ".,".indexOf(before.charAt(1)) >= 0;
    }

    private static boolean isDigitAt(String text, int from) {
        int at = from < text.length() && Character.isSpaceChar(text.charAt(from)) ? from + 1 : from;
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Where the number begins that ends right before a place, or -1. */
    private static int numberBefore(String text, int end) {
        int last = end - 1;
        while (last >= 0 && Character.isSpaceChar(text.charAt(last))) {
            last--;
        }
        if (last < 0 || !Character.isDigit(text.charAt(last))) {
            return -1;
        }
        int start = last;
        while (start > 0
                && (Character.isDigit(text.charAt(start - 1)) || INSIDE.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    /** The same price as the low end of a range. */
    PriceSpot upTo(BigDecimal max) {
        return new PriceSpot(element, text, new PriceText(price.amount(), max, price.currency(), price.codes()), at);
    }

    /** The sign may stand in the next element or the one before. */
    private static String withSign(String text, Outline outline, int at) {
        String before = outline.textBetween(at - 3, at).strip();
        String behind =
                outline.textBetween(at + text.length(), at + text.length() + 4).strip();
        if (!before.isEmpty() && PriceText.hasMoneySign(before.substring(before.length() - 1))) {
            return before.charAt(before.length() - 1) + text;
        }
        return !behind.isEmpty() && PriceText.hasMoneySign(behind.substring(0, 1))
                ? text + " " + behind.charAt(0)
                : text;
    }

    /** Where it ends in the visible text; a sign that stands in another element belongs to the price and not to the place. */
    int end(Outline outline) {
        String here = outline.textBetween(at, at + BEGINNING);
        int line = here.indexOf('\n');
        int start = text.indexOf(line < 0 ? here : here.substring(0, line));
        return at + text.length() - Math.max(start, 0);
    }

    BigDecimal amount() {
        return Objects.requireNonNull(price.amount());
    }

    /** The sign and the amount are both there, and no cents are left outside. */
    private static boolean isWhole(String text, PriceText price) {
        return price.amount() != null && price.currency() != null && !endsInPoint(text);
    }

    /** A point behind digits lacks its cents; one behind letters is that of an abbreviation: {@code kr.} */
    private static boolean endsInPoint(String text) {
        int last = text.length() - 1;
        return last > 0 && ".,".indexOf(text.charAt(last)) >= 0 && !Character.isLetter(text.charAt(last - 1));
    }

    private static int amounts(String written) {
        String text = written.indexOf('€') < 0
                ? written
                : SIGN_BETWEEN.matcher(written).replaceAll(".");
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = Character.isDigit(c) || (inside && c != ' ' && INSIDE.indexOf(c) >= 0);
            count += part && !inside ? 1 : 0;
            inside = part;
        }
        return count;
    }

    /** A short text that is nothing but a price. */
    boolean isBare() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters <= 4 && text.length() <= 24;
    }
}
