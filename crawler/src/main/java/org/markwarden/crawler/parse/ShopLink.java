package org.markwarden.crawler.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.domain.snapshot.PageKind;

/** Finds the seller by the link that leads from the offer to its shop. */
final class ShopLink {
    private static final Set<String> SELLER = Set.of(
            "seller",
            "sellers",
            "merchant",
            "merchants",
            "vendeur",
            "vendeurs",
            "vendedor",
            "lojista",
            "anbieter",
            "haendler",
            "verkaeufer",
            "verkoper",
            "verkopers",
            "venditore",
            "sprzedawca",
            "prodejce",
            "penjual");
    /** Shops file their own goods under these as well. */
    private static final Set<String> SHOP = Set.of("shop", "shops", "store", "stores");
    /** Mostly what a shop of its own files its goods, or the brands of them, under. */
    private static final Set<String> LABELLED = Set.of(
            "boutique",
            "boutiques",
            "tienda",
            "tiendas",
            "loja",
            "lojas",
            "negozio",
            "sklep",
            "butik",
            "toko",
            "vendor",
            "vendors",
            "supplier",
            "suppliers");
    /** What labels call a shop in words that also mean a place where goods are handed out. */
    private static final Set<String> PLACES =
            Set.of("boutique", "tienda", "loja", "negozio", "sklep", "butik", "toko", "shop", "store");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:shop|store|home|all|visit|see|view|more|contact|follow|help|find|our|new|sale|gift)\\b.*|.*\\d ?%.*|进入?店铺|进店.*|逛逛|全部.*|联系.*|收藏.*|关注.*");
    private static final Pattern SHOP_NAME =
            Pattern.compile("[^\\s:：]{2,30}(?:旗舰店|旗艦店|专卖店|專賣店|专营店|專營店|直营店|自营店|企业店|工厂店)");
    private static final int LONGEST = 60;
    /** With the slash before it. */
    private static final int LONGEST_WORD = 11;

    private ShopLink() {}

    /** Claims name and number of the first shop linked outside of navigation and recommendations. */
    static void claim(HtmlPage page, Sheet sheet) {
        Set<String> categories = page.marketplace() == null ? wordsOfMenus(page) : Set.of();
        boolean called = page.marketplace() == null && page.outline().text().contains("店");
        for (Anchor anchor : page.anchors()) {
            if (!leadsToShop(page, anchor, categories) && !(called && isCalledShop(anchor))) {
                continue;
            }
            String name = anchor.text().length() > LONGEST ? "" : Tidy.text(anchor.text());
            if (!name.isEmpty()
                    && !NO_NAME.matcher(name).matches()
                    && !SellerTexts.isCallOfLink(name)
                    && !SellerTexts.isSentence(name)
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

    private static boolean leadsToShop(HtmlPage page, Anchor anchor, Set<String> categories) {
        if (page.marketplace() == null) {
            String word = word(anchor.target().getRawPath());
            return SELLER.contains(word)
                    || (SHOP.contains(word) && !categories.contains(word))
                    || (LABELLED.contains(word)
                            && page.layout().place(anchor.element()).isSellerLabelled(PLACES));
        }
        Identity identity = page.identity(anchor.target());
        return identity != null && identity.kind() == PageKind.SHOP;
    }

    /** Where menus and trails link to {@code /shop/…}, the page's own categories are behind that word. */
    private static Set<String> wordsOfMenus(HtmlPage page) {
        Set<String> words = new HashSet<>();
        for (Anchor anchor : page.anchors()) {
            String word = word(anchor.target().getRawPath());
            if (SHOP.contains(word)
                    && !words.contains(word)
                    && page.layout().place(anchor.element()).isInMenu()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The word of {@code …/shop/NAME}, with or without a slash behind; empty where the address is no such. */
    private static String word(@Nullable String path) {
        if (path == null) {
            return "";
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int name = path.lastIndexOf('/', end - 1);
        int word = name <= 0 ? -1 : path.lastIndexOf('/', name - 1);
        boolean named = word >= 0 && end - name > 2 && end - name <= LONGEST && name - word <= LONGEST_WORD;
        return named ? path.substring(word + 1, name).toLowerCase(Locale.ROOT) : "";
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
