package org.markwarden.crawler.parse;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.seller.SellerPageText;
import org.markwarden.crawler.parse.seller.SellerReader;
import org.markwarden.domain.listing.SellerDisclosure;

/** Who runs the shop, read once and only when asked for. */
final class SellerOnce {
    private static final String FOOT =
            "footer,[id*=footer],[class*=footer],[class*=Footer],[class*=copyright],[class*=beian]";

    private final HtmlPage page;
    private final Sheet sheet;
    private boolean isRead;
    private @Nullable SellerDisclosure found;

    SellerOnce(HtmlPage page, Sheet sheet) {
        this.page = page;
        this.sheet = sheet;
    }

    boolean isShown() {
        return get() != null;
    }

    @Nullable
    SellerDisclosure get() {
        if (!isRead) {
            found = read().orElse(null);
            isRead = true;
        }
        return found;
    }

    private Optional<SellerDisclosure> read() {
        String heading = page.layout().title();
        String text = page.outline().text();
        if (!SellerReader.mayShow(page.address().asked(), page.title(), heading, text, page.trees())) {
            return Optional.empty();
        }
        String shop = sheet.first(Field.SELLER_URL);
        return SellerReader.read(new SellerPageText(
                page.address().asked(),
                page.title(),
                heading,
                text,
                page.document().select(FOOT).stream().map(Element::text).collect(Collectors.joining("\n")),
                page.trees(),
                LicencePicture.of(page),
                sheet.first(Field.SELLER_NAME),
                sheet.first(Field.SELLER_ID),
                shop == null ? null : page.address().resolved(shop)));
    }
}
