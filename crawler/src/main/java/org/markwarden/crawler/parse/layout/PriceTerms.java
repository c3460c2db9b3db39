package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;

/** On what terms an amount is asked, as the words on its line say: for several pieces, for a measure, as a deposit, with a coupon. */
final class PriceTerms {
    private static final int BEFORE = 32;
    private static final int BEHIND = 24;
    private static final String AMOUNT =
            "((?:[\\p{Sc}￥]|[A-Z]{2,3}\\$?)?\\s?\\d[\\d.,]{0,12}\\s?(?:[\\p{Sc}元円원]|[A-Z]{3}|kr|zł)?)";

    /** 2 for $5, 3件99元, ab 10 Stück 4,20 €; a pack of two for $5 is one piece, and neither €59 nor 仅剩3件 counts pieces. */
    private static final Pattern FOR_SEVERAL = Pattern.compile(
            "(?iu)(?<![\\d.,]|[\\p{Sc}￥]\\s?|(?:剩|限购|已售|库存)\\s?|\\b(?:van|de|von|was)\\s|(?:pack|set|box) of\\s)"
                    + "(?:(?:[2-9]|[1-9]\\d{1,2})\\s?"
                    + "(?:for|für|pour|por|per|voor|za|за|(?:Stück|Stk\\.?|pcs|pieces|pièces|szt\\.?|ks|шт\\.?)\\s(?:für|nur|for|za|за|pour))"
                    + "|[2-9]\\s?(?:件|个|瓶|袋|包|盒|双|条|支|片|箱|套|個|点|点で|개|개에)"
                    + "|(?:ab|from|od|от|vanaf|dès|desde)\\s\\d{1,4}\\s(?:Stück|Stk\\.?|pcs|pieces|шт\\.?|ks|szt\\.?|unités|unidades|pezzi))"
                    + "\\s?(?:only|nur|just|共|仅|只要|で)?\\s?" + AMOUNT);

    private static final String MEASURE = "(?:g|gr|克|kg|公斤|斤|ml|毫升|cl|l|oz|lb|cm|г|кг|мл|л)(?!\\p{L})";

    /** Behind the amount: /500g, per 100 ml; what is sold by one kilogram has that as its price. */
    static final Pattern PER_MEASURE = Pattern.compile(
            "(?iu)^\\s*[)）]?\\s*(?:[/／]|per|pro|je|par|por|za|за|à)\\s?(?!1\\s?\\p{L})\\d{1,4}\\s?" + MEASURE);

    /** The same of one kilogram too, where another amount stands beside it. */
    private static final Pattern OF_ANY_MEASURE =
            Pattern.compile("(?iu)^\\s*[)）]?\\s*(?:[/／]|per|pro|je|par|por|za|за|à|al)\\s?(?:\\d{1,4}\\s?)?" + MEASURE);

    private static final String FOR_MEASURE =
            "(?iu)\\d\\s?" + MEASURE.replace("(?!\\p{L})", "") + "\\s?(?:当たり|あたり|당)\\s?[\\p{Sc}￥]?\\s?";
    private static final Pattern OF_MEASURE = Pattern.compile(FOR_MEASURE + "$");
    /** In one text with the amount: {@code (10ml당 318원)}. */
    private static final Pattern OWN_MEASURE = Pattern.compile(FOR_MEASURE + "\\d");

    private static final Pattern WITH_COUPON =
            Pattern.compile("(?iu)券后|券後|用券|coupon price|with (?:the )?(?:code|coupon)"
                    + "|mit (?:Gutschein|Code|Rabattcode)|avec le code|con (?:el )?(?:código|cupón)|com (?:o )?cupom|с купоном|по купону"
                    + "|쿠폰 ?(?:할인|적용)|クーポン(?:利用|適用|価格)");
    private static final Pattern DEPOSIT_OF = Pattern.compile(
            "(?iu)(?:定金|订金|訂金|预付款|首付|可抵|抵扣|立减|deposit(?: of)?|anzahlung(?: von)?|acompte(?: de)?|予約金|계약금)\\s*[:：]?\\s*[\\p{Sc}￥]?\\s*$");
    private static final Pattern DEPOSIT =
            Pattern.compile("(?iu)^\\s*(?:(?:non-)?refundable )?(?:deposit|anzahlung|定金|订金)");

    /** Behind what is given back in points: {@code 318원 적립}, {@code 36円相当}. */
    private static final Pattern IN_POINTS = Pattern.compile(
            "(?iu)^\\s*(?:(?:캐시|포인트)?\\s?적립|(?:캐시|포인트)(?!\\p{L})|(?:分の?)?ポイント|相当|积分|積分|(?:in |of )?(?:reward )?points(?!\\p{L}))");

    /** Right before an amount in the visitor's own money. */
    private static final Pattern CONVERTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:≈|≅|approx\\.|approximately|circa|environ|ungefähr|aproximadamente|приблизительно|примерно|约合|約合)"
                    + "\\s?:?\\s?(?:[\\p{Sc}￥]|\\p{Lu}{2,3}\\s?\\p{Sc}?)?\\s?$");

    /** Any 2 for $5, 任选2件 ¥99, 约 ¥5.99/500g. */
    private static final Pattern SIDE_NOTE =
            Pattern.compile("(?iu)\\b(?:any|buy|approx|ca)\\b|任选|任意|约\\s?[\\p{Sc}￥]?\\s?$|≈");

    private static final Pattern OWN_AMOUNT = Pattern.compile(
            "\\p{Nd}(?:[.,]?\\p{Nd}|[ \\u00A0\\u202F]\\p{Nd}{3}(?!\\p{Nd}))*+(?:\\s?(?:[\\p{Sc}元円원]|Ft|zł|Kč|kr|lei|TL))?");

    private static final Pattern QUESTION = Pattern.compile("\\s?[?？]");

    private static final String SEPARATORS = ",，;；|。、)）+•·";

    private final Outline outline;

    PriceTerms(Outline outline) {
        this.outline = outline;
    }

    /** Whether it is the price of several pieces, of some measure, or converted: the offer's own only where it has no other. */
    boolean isAside(PriceSpot spot) {
        String behind = behind(spot);
        return isForSeveral(spot, behind)
                || RowByQuantity.holds(spot.element())
                || CONVERTED.matcher(before(spot) + leading(spot)).find()
                || PER_MEASURE.matcher(behind).find()
                || PER_MEASURE.matcher(written(spot)).find()
                || OF_MEASURE.matcher(before(spot)).find()
                || OWN_MEASURE.matcher(spot.text()).find();
    }

    /** Whether it is a deposit, for a choice of several pieces, or only converted to a measure: never what the offer costs. */
    boolean isNoPrice(PriceSpot spot) {
        String before = before(spot) + leading(spot);
        return isCalledOther(spot)
                || isAskedAbout(spot)
                || DEPOSIT.matcher(ownWords(spot)).find()
                || PriceLabel.saysPoints(outline, spot)
                || IN_POINTS.matcher(written(spot)).find()
                || IN_POINTS.matcher(ownWords(spot)).find()
                || DEPOSIT_OF.matcher(before).find()
                || (SIDE_NOTE.matcher(before).find() && isAside(spot));
    }

    /** {@code Is it $399?} is a visitor's question. */
    private boolean isAskedAbout(PriceSpot spot) {
        int end = spot.end(outline);
        return QUESTION.matcher(written(spot) + outline.textBetween(end, end + 1))
                .lookingAt();
    }

    /** Whether a measure stands right behind an amount of several. */
    static boolean isOfMeasure(Outline outline, PriceSpot spot) {
        int end = spot.end(outline);
        return OF_ANY_MEASURE
                .matcher(written(spot) + outline.textBetween(end, end + BEHIND))
                .find();
    }

    private boolean isCalledOther(PriceSpot spot) {
        Said said = said(spot);
        return said != null && (said.isNoPrice() || said == Said.MONTHLY || said == Said.LOWEST);
    }

    /** What the words right beside it say of it. */
    @Nullable
    Said said(PriceSpot spot) {
        String before = before(spot);
        int end = spot.end(outline);
        String behind = outline.textBetween(end, end + BEHIND + spot.text().length());
        int cut = behind.indexOf('\n');
        String line = PriceText.plain(before + spot.text() + (cut < 0 ? behind : behind.substring(0, cut)));
        return PriceText.amounts(line, null).stream()
                .filter(amount ->
                        amount.end() > before.length() && amount.value().compareTo(spot.amount()) == 0)
                .findFirst()
                .map(amount -> AmountWords.of(line, amount.start(), amount.end()))
                .orElse(null);
    }

    private boolean isForSeveral(PriceSpot spot, String behind) {
        Matcher several = FOR_SEVERAL.matcher(before(spot) + spot.text() + behind);
        while (several.find()) {
            BigDecimal amount = PriceText.of(several.group(1)).amount();
            if (amount != null && amount.compareTo(spot.amount()) == 0) {
                return true;
            }
        }
        return false;
    }

    boolean isWithCoupon(PriceSpot spot) {
        return WITH_COUPON.matcher(last(before(spot)) + spot.text()).find()
                || WITH_COUPON.matcher(ownWords(spot)).find();
    }

    /** What stands before the first digit inside its own text. */
    private static String leading(PriceSpot spot) {
        String text = spot.text();
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** What stands behind the amount and its sign inside its own text. */
    private static String written(PriceSpot spot) {
        Matcher amount = OWN_AMOUNT.matcher(spot.text());
        return amount.find() ? spot.text().substring(amount.end()) : "";
    }

    /** What is said before another amount is said of that one. */
    private static String last(String before) {
        int end = before.length();
        while (end > 0 && !Character.isDigit(before.charAt(end - 1))) {
            end--;
        }
        return before.substring(end);
    }

    private String before(PriceSpot spot) {
        String text = outline.textBetween(spot.at() - BEFORE, spot.at());
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** The words behind the amount that are its own: those right before the next amount of the line are said of that one. */
    private String ownWords(PriceSpot spot) {
        String behind = behind(spot);
        int end = spot.end(outline) + behind.length();
        if (!PriceText.hasMoneySign(outline.textBetween(end, end + 1))) {
            return behind;
        }
        int own = behind.length();
        while (own > 0 && isOfAmount(behind, own - 1)) {
            own--;
        }
        while (own > 0 && SEPARATORS.indexOf(behind.charAt(own - 1)) < 0) {
            own--;
        }
        return behind.substring(0, own);
    }

    private static boolean isOfAmount(String text, int at) {
        char sign = text.charAt(at);
        return Character.isDigit(sign)
                || Character.isWhitespace(sign)
                || (".,".indexOf(sign) >= 0 && at > 0 && Character.isDigit(text.charAt(at - 1)));
    }

    private String behind(PriceSpot spot) {
        int end = spot.end(outline);
        return PriceLabel.lineBehind(outline.textBetween(end, end + BEHIND));
    }
}
