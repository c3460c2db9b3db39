package org.markwarden.crawler.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.domain.snapshot.PageKind;

/** Finds the seller by the link that leads from the offer to its shop. */
final class ShopLink {
    private static final Set<String> SHOP = Set.of(
            "shop",
            "shops",
            "store",
            "stores",
            "seller",
            "sellers",
            "merchant",
            "merchants",
            "vendor",
            "vendors",
            "supplier",
            "suppliers",
            "boutique",
            "boutiques",
            "vendeur",
            "vendeurs",
            "tienda",
            "tiendas",
            "vendedor",
            "loja",
            "lojas",
            "lojista",
            "anbieter",
            "haendler",
            "verkaeufer",
            "verkoper",
            "verkopers",
            "venditore",
            "negozio",
            "sklep",
            "sprzedawca",
            "prodejce",
            "butik",
            "toko",
            "penjual");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:shop|store|home|all|visit|see|view|more|contact|follow|help|find|our|new|sale|gift)\\b.*|进入?店铺|进店.*|逛逛|全部.*|联系.*|收藏.*|关注.*");
    private static final Pattern SHOP_NAME =
            Pattern.compile("[^\\s:：]{2,30}(?:旗舰店|旗艦店|专卖店|專賣店|专营店|專營店|直营店|自营店|企业店|工厂店)");
    private static final int LONGEST = 60;
    /** With the slash before it. */
    private static final int LONGEST_WORD = 11;

    private ShopLink() {}

    /** Claims name and number of the first shop linked outside of navigation and recommendations. */
    static void claim(HtmlPage page, Sheet sheet) {
        boolean called = page.marketplace() == null && page.outline().text().contains("店");
        for (Anchor anchor : page.anchors()) {
            if (!leadsToShop(page, anchor) && !(called && isCalledShop(anchor))) {
                continue;
            }
            String name = anchor.text().length() > LONGEST ? "" : Tidy.text(anchor.text());
            if (!name.isEmpty()
                    && !NO_NAME.matcher(name).matches()
                    && page.layout().isOwn(anchor.element())) {
                claim(page, anchor, name, sheet);
                return;
            }
        }
    }

    /** On a site nobody has described a link that is itself called a shop, as flagship and specialist shops must be. */
    private static boolean isCalledShop(Anchor anchor) {
        return anchor.text().endsWith("店") && SHOP_NAME.matcher(anchor.text()).matches();
    }

    private static boolean leadsToShop(HtmlPage page, Anchor anchor) {
        if (page.marketplace() == null) {
            return isShop(anchor.target().getRawPath());
        }
        Identity identity = page.identity(anchor.target());
        return identity != null && identity.kind() == PageKind.SHOP;
    }

    /** {@code …/shop/NAME}, with or without a slash behind. */
    private static boolean isShop(@Nullable String path) {
        if (path == null) {
            return false;
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int name = path.lastIndexOf('/', end - 1);
        int word = name <= 0 ? -1 : path.lastIndexOf('/', name - 1);
        return word >= 0
                && end - name > 2
                && end - name <= LONGEST
                && name - word <= LONGEST_WORD
                && SHOP.contains(path.substring(word + 1, name).toLowerCase(Locale.ROOT));
    }

    private static void claim(HtmlPage page, Anchor anchor, String name, Sheet sheet) {
        Identity identity = page.identity(anchor.target());
        sheet.claim(Field.SELLER_NAME, name, "text:shop link", identity == null ? 0.4 : 0.55);
        sheet.claim(Field.SELLER_URL, anchor.target().toString(), "address:shop link", identity == null ? 0.4 : 0.55);
        if (identity != null) {
            sheet.claim(Field.SELLER_ID, identity.id(), "address:shop link", 0.6);
        }
    }
}
