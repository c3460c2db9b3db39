package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.crawler.price.WrittenAmount;

/** A line of a shop that names several amounts, read alone: what is asked now, not what was, is saved, or is paid for sending. */
public final class LabelledPrice {
    /** 满199减20 is said of a basket. */
    private static final Pattern OF_BASKET = Pattern.compile("满\\D{0,3}\\d[\\d.]*\\D{0,3}[减減送返]\\D{0,3}\\d[\\d.]*元?");

    private static final Pattern OFF = Pattern.compile(
            "(?iu)^[^\\d\\p{L}]{0,2}\\p{L}{0,3}\\s?(?:off|discount|rabatt|korting|rabatu|de (?:réduction|remise|descuento|desconto)|di sconto"
                    + "|скидка|скидки|할인|引き|値引|割引)(?!\\p{L})");
    private static final Pattern SENT_FREE = Pattern.compile(
            "(?iu)包邮|包郵|免邮|免郵|免運|送料無料|送料込|무료배송|free (?:shipping|delivery|postage)|versandkostenfrei|livraison (?:gratuite|offerte)|envío gratis");
    private static final Pattern FROM_BASKET =
            Pattern.compile("(?iu)满|滿|以上|(?<!\\p{L})(?:over|above|with|ab|dès|desde|от)(?!\\p{L})");

    private LabelledPrice() {}

    /** Reads the line; amounts that its words call no price are left out unless it is a former price and no other is named. */
    public static PriceText of(String line, @Nullable String currencyHint) {
        String text = OF_BASKET.matcher(PriceText.plain(line)).replaceAll(" ");
        List<WrittenAmount> amounts = PriceText.amounts(text, currencyHint);
        PriceText all = PriceText.of(text, currencyHint);
        if (amounts.isEmpty() || all.amount() == null) {
            return all;
        }
        if (NoMoney.isAfterColon(text, amounts.getFirst())
                || NoMoney.is(
                        text, amounts.getFirst(), currencyHint != null && PriceText.namesCurrency(currencyHint))) {
            return all.withoutAmount();
        }
        PriceText asked = asked(text, amounts, all);
        return asked == null ? all.withoutAmount() : asked;
    }

    private static @Nullable PriceText asked(String text, List<WrittenAmount> amounts, PriceText all) {
        PriceText former = null;
        PriceText onTerms = null;
        int at = 0;
        while (at < amounts.size()) {
            PriceText price = at == 0 && !isTaxBehind(text, amounts.getFirst())
                    ? all
                    : all.from(amounts.subList(at, until(text, amounts, at)), text);
            int last = price.max() == null ? at : at + 1;
            Standing standing = standing(text, amounts, at, last);
            if (standing == Standing.ASKED && (at == 0 || !isUnsigned(text, amounts.get(at), all))) {
                return price;
            }
            former = former == null && standing == Standing.FORMER ? price : former;
            onTerms = onTerms == null && standing == Standing.ON_TERMS ? price : onTerms;
            at = last + 1;
        }
        return former == null ? onTerms : former;
    }

    /** {@code 10,79 € HT - 12,95 € TTC} is no range. */
    private static int until(String text, List<WrittenAmount> amounts, int at) {
        return isTaxBehind(text, amounts.get(at)) ? at + 1 : amounts.size();
    }

    private static boolean isTaxBehind(String text, WrittenAmount amount) {
        return Taxes.endOfWithout(text.substring(PriceText.endOfSign(text, amount.end()))) > 0;
    }

    private enum Standing {
        ASKED,
        FORMER,
        ON_TERMS,
        NONE
    }

    /** What the words around an amount, the low end of a range where another is the last, make of it. */
    private static Standing standing(String text, List<WrittenAmount> amounts, int at, int last) {
        int end = amounts.get(last).end();
        String label = label(text, amounts, at);
        Said said = AmountWords.of(text, amounts.get(at).start(), end);
        if (said != null && said.isNoPrice()) {
            return Standing.NONE;
        }
        String behind = text.substring(PriceText.endOfSign(text, end));
        if (isOnTerms(said, label, behind)) {
            return Standing.ON_TERMS;
        }
        if (isFormer(text, label, amounts.subList(last, amounts.size()))) {
            return Standing.FORMER;
        }
        return said == Said.PRICE || !isNoPrice(text, label, amounts.get(last)) ? Standing.ASKED : Standing.NONE;
    }

    /** Asked of members, for a measure, again every month, without taxes, or the lowest of the last one: the price where there is no other. */
    private static boolean isOnTerms(@Nullable Said said, String label, String behind) {
        return said == Said.MONTHLY
                || said == Said.LOWEST
                || Role.OTHER.in(Role.PHRASES.roles(label))
                || Taxes.endOfWithout(behind) > 0
                || PriceTerms.PER_MEASURE.matcher(behind).find();
    }

    /** A number without a sign behind an amount with one counts months or pieces. */
    private static boolean isUnsigned(String text, WrittenAmount amount, PriceText all) {
        return all.currency() != null
                && !text.substring(amount.start(), amount.end()).matches(".*\\D$")
                && PriceText.startOfSign(text, amount.start()) == amount.start()
                && PriceText.endOfSign(text, amount.end()) == amount.end();
    }

    /** What stands between the amount before and this one; the number of pieces or payments belongs to it, what is said of taxes right behind the other does not. */
    private static String label(String text, List<WrittenAmount> amounts, int at) {
        if (at == 0) {
            return text.substring(0, amounts.getFirst().start());
        }
        String between = text.substring(
                PriceText.endOfSign(text, amounts.get(at - 1).end()),
                amounts.get(at).start());
        return between.substring(Taxes.endOfWithout(between));
    }

    private static boolean isNoPrice(String text, String label, WrittenAmount amount) {
        return isSentOrSaved(label) || OFF.matcher(text.substring(amount.end())).find();
    }

    private static boolean isSentOrSaved(String label) {
        long roles = Role.PHRASES.roles(label);
        boolean sent = Role.SHIP.in(roles)
                && (!SENT_FREE.matcher(label).find()
                        || FROM_BASKET.matcher(label).find());
        boolean saved = Role.SAVE.in(roles) && !Role.NOW.in(roles) && !Role.WAS.in(roles) && !label.contains("%");
        return sent || saved;
    }

    private static boolean isFormer(String text, String label, List<WrittenAmount> amounts) {
        if (Role.WAS.in(Role.PHRASES.roles(label)) || amounts.size() == 1) {
            return Role.WAS.in(Role.PHRASES.roles(label));
        }
        int start = amounts.getFirst().start();
        int end = amounts.getFirst().end();
        WrittenAmount next = amounts.get(1);
        return PriceLabel.REPLACED
                        .matcher(label + text.substring(start, next.start()))
                        .find()
                || Replaced.is(
                        label, amounts.getFirst().value(), text.substring(PriceText.endOfSign(text, end), next.end()))
                || PriceLabel.ARROW.matcher(text.substring(end, next.end())).find();
    }
}
