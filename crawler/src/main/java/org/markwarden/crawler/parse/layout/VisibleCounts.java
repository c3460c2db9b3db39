package org.markwarden.crawler.parse.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;

/** How many were sold and how many reviewed, as the page shows it beside the offer. */
final class VisibleCounts {
    private static final int BEFORE = 200;
    private static final int BEHIND = 1_500;
    private static final double SHOWN = 0.5;
    private static final String COUNT = "(\\d[\\d,.]*\\s?(?:万|萬|[wWkK](?![A-Za-z])|rb)?\\+?)";
    private static final Pattern SOLD = Pattern.compile(
            "(?iu)(?:已售|月销|销量|总销量|月销量|已拼|已團|售出|terjual|vendidos?:?)\\s*[:：]?\\s*" + COUNT + "|" + COUNT
                    + "\\s*(?:人付款|人已买|人收货|件已售|笔成交|個已售出|已售出|sold\\b|vendidos?\\b|vendus?\\b|verkauft\\b|venduti\\b|продано)");
    private static final Pattern REVIEWS = Pattern.compile(
            "(?iu)(?:累计评价|累計評價|全部评价|商品评价|用户评价|评论数)\\s*[:：(（]?\\s*" + COUNT + "|" + COUNT
                    + "\\s*(?:条评价|條評價|人评价|条评论|global ratings|customer reviews|reviews?\\b|ratings?\\b|bewertungen\\b|avis\\b|opiniones\\b|avaliações|recensioni\\b|отзыв|件のレビュー|件の評価|개 리뷰)");

    private VisibleCounts() {}

    /** Notes what stands near the title. */
    static void claim(Sheet sheet, Outline outline, MainTitle title) {
        String block = outline.textBetween(title.at() - BEFORE, title.at() + BEHIND);
        claim(sheet, Field.SALES, SOLD, block);
        claim(sheet, Field.REVIEWS, REVIEWS, block);
    }

    private static void claim(Sheet sheet, Field field, Pattern pattern, String block) {
        Matcher matcher = pattern.matcher(block);
        if (matcher.find()) {
            String count = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            sheet.claim(field, SalesCount.of(count), "text:" + Tidy.text(matcher.group()), SHOWN);
        }
    }
}
