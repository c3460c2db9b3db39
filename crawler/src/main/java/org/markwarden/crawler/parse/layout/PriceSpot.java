package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;

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
    private static final int LONGEST = 60;
    private static final int HIGHEST_CLIMB = 3;

    /** The price around an amount, or nothing when the text holds more than a price. */
    static @Nullable PriceSpot of(Outline outline, Outline.Spot spot) {
        Element element = spot.element();
        String text = MoneyWriting.of(element);
        PriceText price = PriceText.of(text);
        for (int i = 0; i < HIGHEST_CLIMB && !isWhole(text, price) && element.parent() != null; i++) {
            Element parent = element.parent();
            String wider = MoneyWriting.of(parent);
            if (wider.length() > LONGEST || amounts(wider) > Math.max(1, amounts(text))) {
                break;
            }
            element = parent;
            text = wider;
            price = PriceText.of(text);
        }
        if (price.currency() == null) {
            text = withSign(text, outline, spot.at());
            price = PriceText.of(text);
        }
        String core = core(text);
        price = core.equals(text) ? price : PriceText.of(core);
        return price.amount() == null || CODE.matcher(text).find() || text.length() > 2 * LONGEST
                ? null
                : new PriceSpot(element, text, price, spot.at());
    }

    /** What is to be paid in a text of several amounts: the one with the tax, in prose the first with a sign. */
    private static String core(String text) {
        Matcher taxed = WITH_TAX.matcher(text);
        if (taxed.find()) {
            return taxed.group(1) + "円";
        }
        boolean prose = text.chars().filter(Character::isLetter).count() > PROSE && amounts(text) > 1;
        Matcher signed = prose ? SIGNED.matcher(text) : null;
        return signed != null && signed.find() ? signed.group() : text;
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

    BigDecimal amount() {
        return java.util.Objects.requireNonNull(price.amount());
    }

    /** The sign and the amount are both there, and no cents are left outside. */
    private static boolean isWhole(String text, PriceText price) {
        return price.amount() != null && price.currency() != null && !text.endsWith(".") && !text.endsWith(",");
    }

    private static int amounts(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = Character.isDigit(c) || (inside && (c == '.' || c == ',' || c == '\'' || c == '\u00A0'));
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
