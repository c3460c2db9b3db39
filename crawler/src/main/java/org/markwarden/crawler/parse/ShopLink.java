package org.markwarden.crawler.parse;

import java.util.regex.Pattern;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.domain.snapshot.PageKind;

/** Finds the seller by the link that leads from the offer to its shop. */
final class ShopLink {
    private static final Pattern SHOP =
            Pattern.compile("(?i)/(?:shop|store|seller|merchant|vendor)s?/([^/?#]{2,60})/?$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:shop|store|home|all|visit|see|view|more|contact|follow|help|find|our|new|sale|gift)\\b.*|进入?店铺|进店.*|逛逛|全部.*|联系.*|收藏.*|关注.*");
    private static final int LONGEST = 60;

    private ShopLink() {}

    /** Claims name and number of the first shop linked outside of navigation and recommendations. */
    static void claim(HtmlPage page, Sheet sheet) {
        for (Anchor anchor : page.anchors()) {
            String name = Tidy.text(anchor.element().text());
            if (!name.isEmpty()
                    && name.length() <= LONGEST
                    && !NO_NAME.matcher(name).matches()
                    && page.layout().isOwn(anchor.element())) {
                if (claim(page, anchor, name, sheet)) {
                    return;
                }
            }
        }
    }

    private static boolean claim(HtmlPage page, Anchor anchor, String name, Sheet sheet) {
        MarketplaceFile marketplace = page.marketplace();
        if (marketplace == null) {
            boolean shop =
                    SHOP.matcher(String.valueOf(anchor.target().getRawPath())).find();
            sheet.claim(Field.SELLER_NAME, shop ? name : null, "text:shop link", 0.4);
            return shop;
        }
        Identity identity = marketplace.identity(anchor.target());
        if (identity == null || identity.kind() != PageKind.SHOP) {
            return false;
        }
        sheet.claim(Field.SELLER_NAME, name, "text:shop link", 0.55);
        sheet.claim(Field.SELLER_ID, identity.id(), "address:shop link", 0.6);
        return true;
    }
}
