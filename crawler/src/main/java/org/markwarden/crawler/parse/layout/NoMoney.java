package org.markwarden.crawler.parse.layout;

import java.util.regex.Pattern;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.crawler.price.WrittenAmount;

/** Numbers that are no money where no currency is named: dates, times, telephones, counts, measures, offers of several for one. */
final class NoMoney {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2}))(?!\\d)"
                    + "|\\d ?[年月] ?\\d|\\d ?월 ?\\d|(?iu)\\p{L}{3,}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}\\.? (?:de )?\\p{L}{3,} (?:de )?(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)[012]?\\d:[0-5]\\d(?::[0-5]\\d)?(?!\\d)(?=\\D*$|.*\\d:\\d\\d)|(?iu)\\d ?(?:am|pm|uhr)(?!\\p{L})");

    /** No price begins with a plus, a country, or a nought before another digit, and none is written in groups of two to four. */
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+\\d{1,3}[ -]?\\(?\\d|\\(0?\\d{2,4}\\) ?\\d{3}|(?<![\\d.,])0\\d{1,4}(?:[ /-]\\d{2,8})+"
                    + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)|\\d{3,4}-\\d{3,4}-\\d{3,4}|(?<!\\d)0\\d{7,}");

    private static final Pattern COUNTED =
            Pattern.compile("(?iu)^ ?(?:k|w|万|千|rb|ribu|тыс\\.?|tys\\.?|mil|만|천)?\\+? ?(?:"
                    + "(?:sold(?! (?:by|in|with|as|from)(?!\\p{L}))|reviews?|ratings?|left|pcs|pieces|pairs|items|people|viewers|followers|points?|pts|stars?|bids?"
                    + "|ml|cl|dl|l|g|kg|mg|oz|lbs?|cm|mm|m|km|inch|zoll|gb|tb|mb|mah|wh|w|kw|v|hz|mp|px|stk|stück|шт|штук|szt|ks|adet|db|kpl"
                    + "|terjual|verkauft|vendus|vendidos|venduti|продано|отзыв\\p{L}*|đã bán|мл|л|кг|г|см|мм)(?!\\p{L})"
                    + "|[件个個瓶袋盒台套只双条支箱包人次评折天日枚本冊名]|粉丝|积分|積分|小时|分钟|ポイント|[개명건회점장권])");

    private static final Pattern OFFER = Pattern.compile(
            "(?iu)(?<![\\d.,])\\d{1,2} ?(?:for|für|pour|por|per|voor|za|за|\\+) ?\\d{1,2}(?![\\d.,])"
                    + "|\\b(?:buy|get|kauf|achetez|compra|lleva|leve|pague|compre|koop|køb|köp|kup) \\d{1,2}(?![\\d.,])|买\\d+[送赠]\\d|買\\d+送\\d|\\d\\+\\d ?행사");

    /** 15k, 2w, 1tr2, 49:90: thousands or cents to some, and to others a size, a count or a time. */
    private static final Pattern ABRIDGED = Pattern.compile("(?iu)^(?:[kкwe]|tr\\d?)(?!\\p{L})|^:\\d");

    private static final Pattern RATING = Pattern.compile(
            "(?iu)(?<![\\d.,])[0-5][.,]\\d ?(?:[(（]\\d|/ ?5(?!\\d)|★|⭐|stars?\\b|out of 5|von 5|sur 5|de 5|из 5)");

    private NoMoney() {}

    /**
     * Whether the first number of a plain text is something else than an amount.
     *
     * @param signed whether a currency is named beside the text
     */
    static boolean is(String plain, WrittenAmount amount, boolean signed) {
        if (ABRIDGED.matcher(plain).region(amount.end(), plain.length()).lookingAt()) {
            return true;
        }
        return !signed && !PriceText.namesCurrency(plain) && isOther(plain, amount);
    }

    /** The last part of 12:99 €, which is a time or a ratio to some and cents to others. */
    static boolean isAfterColon(String plain, WrittenAmount amount) {
        int at = amount.start();
        return at > 1 && plain.charAt(at - 1) == ':' && Character.isDigit(plain.charAt(at - 2));
    }

    private static boolean isOther(String plain, WrittenAmount amount) {
        return DATE.matcher(plain).find()
                || TIME.matcher(plain).find()
                || TELEPHONE.matcher(plain).find()
                || OFFER.matcher(plain).find()
                || RATING.matcher(plain).find()
                || COUNTED.matcher(plain).region(amount.end(), plain.length()).lookingAt()
                || AmountWords.of(plain, amount.start(), amount.end()) == Said.NUMBER;
    }
}
