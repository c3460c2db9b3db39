package org.markwarden.matcher.signals;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.past.AskedPrice;
import org.markwarden.matcher.past.AskedPrice.Told;
import org.markwarden.matcher.past.AskedPrice.Useless;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/**
 * A price beside the reference price of a right.
 *
 * @param asked as the listing shows it
 * @param reference as the register holds it
 * @param ratio the first as a share of the second; not to be read where they cannot be compared
 * @param abroad whether they are in two currencies, compared at a rounded rate
 * @param silence why they cannot be compared: an unknown currency, zero, beyond belief, a deposit or a sample size
 */
record ReferencePrice(
        String asked,
        String reference,
        double ratio,
        boolean abroad,
        @Nullable Reason silence) {

    private static final double ABSURD = 0.005;
    private static final double HIGH = 20;

    /** Names of currencies in Chinese by their ISO 4217 codes, gathered once. */
    private static final Map<String, String> CHINESE_CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(
                    Currency::getCurrencyCode,
                    currency -> currency.getCurrencyCode().equals("CNY")
                            ? "元"
                            : currency.getDisplayName(Locale.SIMPLIFIED_CHINESE)));

    /** The comparison; nothing unless both prices are there. */
    static @Nullable ReferencePrice of(Comparison comparison, RoughRates rates) {
        Price price = comparison.listing().price();
        Price reference = comparison.entry().referencePrice();
        AskedPrice asked = AskedPrice.of(price);
        AskedPrice wanted = AskedPrice.of(reference);
        if (price == null || reference == null || asked == null || wanted == null) {
            return null;
        }
        Reason apart = apart(comparison);
        if (apart != null) {
            return silent(price, reference, apart);
        }
        return switch (asked) {
            case Useless useless -> silent(price, reference, useless.why());
            case Told told ->
                switch (wanted) {
                    case Useless useless -> silent(price, reference, useless.why());
                    case Told known -> compared(price, told, reference, known, rates);
                };
        };
    }

    /** Why it is not the price of what the reference is the price of. */
    private static @Nullable Reason apart(Comparison comparison) {
        WordingHit part = comparison.wordings().strongest(Wording.Kind.PART_PRICE);
        if (part != null) {
            return new Reason(
                    "not compared: “" + part.text() + "” is not the price of the goods",
                    "未比较：“" + part.text() + "”并非整件商品价格");
        }
        return switch (comparison.goods().kind()) {
            case SAME, UNKNOWN -> null;
            case RELATED, DIFFERENT ->
                new Reason("not compared: the reference is the price of other goods", "未比较：参考价系其他商品的价格");
        };
    }

    private static ReferencePrice compared(Price price, Told asked, Price reference, Told wanted, RoughRates rates) {
        boolean abroad = !asked.currency().equals(wanted.currency());
        if (abroad && !(rates.knows(asked) && rates.knows(wanted))) {
            return silent(
                    price,
                    reference,
                    new Reason(
                            "not compared: " + asked.currency() + " with a reference in " + wanted.currency(),
                            "未比较：标价为" + asked.currency() + "，参考价为" + wanted.currency()));
        }
        double ratio = abroad ? rates.ratio(asked, wanted) : asked.amount() / wanted.amount();
        if (ratio < ABSURD || ratio > HIGH) {
            return silent(
                    price,
                    reference,
                    new Reason(
                            "not compared: " + String.format(Locale.ROOT, "%.4g", ratio)
                                    + " times the reference is beyond belief",
                            "未比较：与参考价相差过大，不合常理"));
        }
        String basis = shown(reference) + (abroad && reference.currency() == null ? " " + wanted.currency() : "");
        return new ReferencePrice(shown(price), basis, ratio, abroad, null);
    }

    private static ReferencePrice silent(Price price, Price reference, Reason why) {
        return new ReferencePrice(shown(price), shown(reference), Double.NaN, false, why);
    }

    /** How far below the usual the price is, from 0 to 1; what prices may differ by between countries is left out. */
    double cheapness() {
        return PriceScale.cheapness(abroad ? ratio * RoughRates.LEEWAY : ratio);
    }

    /** How much the price is a usual one, from 0 to 1. */
    double usualness() {
        return PriceScale.usualness(abroad ? ratio / RoughRates.LEEWAY : ratio);
    }

    /** What the ratio says, for a person. */
    Reason reason() {
        long percent = Math.round(ratio * 100);
        String chinese = "参考价" + inChinese(reference) + "的" + percent + "%";
        return abroad
                ? new Reason(
                        "about " + percent + " % of the reference price " + reference + " at a rounded rate",
                        "标价按约略汇率折算，约为" + chinese)
                : new Reason(percent + " % of the reference price " + reference, "标价为" + chinese);
    }

    /** 500 CNY is 500元, 20 USD is 20美元; a currency nobody knows stays as it is written. */
    private static String inChinese(String money) {
        String code = money.substring(money.lastIndexOf(' ') + 1);
        return money.substring(0, money.length() - code.length()).strip() + CHINESE_CURRENCIES.getOrDefault(code, code);
    }

    static String shown(Price price) {
        String range = price.max() == null ? "" : "–" + price.max().toPlainString();
        String currency = price.currency() == null ? "" : " " + price.currency();
        return price.amount().toPlainString() + range + currency;
    }
}
