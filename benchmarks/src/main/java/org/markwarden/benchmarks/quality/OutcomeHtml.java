package org.markwarden.benchmarks.quality;

import static org.markwarden.benchmarks.quality.QualityHtml.both;
import static org.markwarden.benchmarks.quality.QualityHtml.escape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.words.CodeWords;

/** One miss or false alert in full: the listing, the label with its reason, the computation. */
final class OutcomeHtml {
    private final Outcome outcome;
    private final StringBuilder block = new StringBuilder();

    OutcomeHtml(Outcome outcome) {
        this.outcome = outcome;
    }

    String block() {
        Listing listing = outcome.listing();
        block.append("<article><h4><b class='score'>")
                .append(String.format(Locale.ROOT, "%.3f", outcome.score()))
                .append("</b> ")
                .append(escape(listing.title()))
                .append("</h4><dl>");
        raw(
                "Right",
                "权利",
                escape(outcome.name() + " · " + outcome.right() + " · ") + both(CodeWords.of("kind", outcome.kind())));
        row("Label", "标注理由", outcome.why());
        raw("Use, as found / as labelled", "使用方式（识别／标注）", use(outcome.use()) + " / " + use(outcome.wantedUse()));
        String variant = outcome.variant();
        if (variant != null) {
            raw("Variant", "名称变体", both(CodeWords.of("variant", variant)));
        }
        row("Marketplace", "平台", listing.platform());
        row("Seller", "经营者", listing.seller().name());
        row("Brand field", "品牌字段", listing.brand());
        row("Category", "类目", listing.category().isEmpty() ? null : String.join(" › ", listing.category()));
        row(
                "Attributes",
                "属性",
                listing.attributes().isEmpty() ? null : listing.attributes().toString());
        row("Price", "价格", price(listing.price()));
        row("Description", "描述", listing.description());
        row("Transcript", "直播文字", listing.transcript());
        block.append("</dl>");
        signals();
        return block.append("</article>").toString();
    }

    private static String use(@Nullable String value) {
        return value == null ? "–" : both(CodeWords.of("use", value));
    }

    private static @Nullable String price(@Nullable Price price) {
        return price == null
                ? null
                : price.amount().toPlainString() + (price.currency() == null ? "" : " " + price.currency());
    }

    private void row(String english, String chinese, @Nullable String value) {
        if (value != null) {
            raw(english, chinese, escape(value));
        }
    }

    private void raw(String english, String chinese, String html) {
        block.append("<dt>")
                .append(both(english, chinese))
                .append("</dt><dd>")
                .append(html)
                .append("</dd>");
    }

    private void signals() {
        if (outcome.signals().isEmpty()) {
            block.append("<p class='note'>")
                    .append(both("The right was not found in the listing.", "未在该商品信息中发现该权利。"))
                    .append("</p>");
            return;
        }
        block.append("<table><tbody>");
        for (SignalResult signal : outcome.signals()) {
            if (!signal.name().equals("order")) {
                block.append(String.format(
                                Locale.ROOT,
                                "<tr><th scope='row'>%s</th><td>%+.2f</td><td>",
                                both(CodeWords.of("signal", signal.name())),
                                signal.contribution()))
                        .append(both(signal.reason()))
                        .append("</td></tr>");
            }
        }
        block.append("</tbody></table>");
    }
}
