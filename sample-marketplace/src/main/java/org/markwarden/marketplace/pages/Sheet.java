package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.util.stream.Collectors;
import org.markwarden.marketplace.world.Attribute;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;

/** The part of a product page that people read. */
final class Sheet {

    private final Site site;

    Sheet(Site site) {
        this.site = site;
    }

    String of(Offer offer) {
        Wording words = wording(offer);
        return """
                <div class="offer">
                <div class="photo">%s</div>
                <div>
                <h1 class="product-title">%s</h1>
                <div class="tag"><span class="label">%s</span> <span class="price">%s</span>%s</div>
                <table class="props">%s</table>
                <span class="buy">%s</span>
                %s
                </div>
                </div>
                <div class="text"><h2>%s</h2><p class="description">%s</p></div>
                %s
                """.formatted(
                        photos(offer),
                        escape(offer.title()),
                        words.price(),
                        Wording.money(offer),
                        was(offer),
                        properties(offer, words),
                        words.buy(),
                        shop(offer.shop(), words),
                        words.description(),
                        escape(offer.description()),
                        others(offer));
    }

    Wording wording(Offer offer) {
        return Wording.of(offer.language(), site.world().layout().theme());
    }

    static String photos(Offer offer) {
        return offer.pictures().stream()
                .map(path -> "<img src=\"%s\" alt=\"\">".formatted(path))
                .collect(Collectors.joining());
    }

    static String was(Offer offer) {
        return offer.listPrice() == null
                ? ""
                : "<del class=\"was\">%s</del>".formatted(Wording.money(offer, offer.listPrice()));
    }

    private static String properties(Offer offer, Wording words) {
        var rows = new StringBuilder();
        if (offer.brand() != null) {
            rows.append(row(words.brand(), offer.brand()));
        }
        for (Attribute attribute : offer.attributes()) {
            rows.append(row(attribute.name(), attribute.value()));
        }
        rows.append(row(words.condition(), offer.used() ? words.used() : words.unused()));
        rows.append(row(words.shipsFrom(), offer.shipsFrom()));
        rows.append(row(words.stock(), offer.inStock() ? words.inStock() : words.soldOut()));
        rows.append(row("SKU", offer.sku()));
        if (offer.sales() > 0) {
            rows.append(row(words.sales(), Integer.toString(offer.sales())));
        }
        return rows.toString();
    }

    static String row(String name, String value) {
        return "<tr><th>%s</th><td>%s</td></tr>".formatted(escape(name), escape(value));
    }

    static String shop(Shop shop, Wording words) {
        return """
                <div class="shop"><a class="shop-name" href="%s">%s</a><span class="badge">%s</span>\
                <div>%s：%s</div><div>%s：%s</div></div>""".formatted(
                        shop.path(),
                        escape(shop.name()),
                        Wording.badge(shop.type()),
                        words.licence(),
                        escape(shop.licenceName()),
                        words.creditCode(),
                        shop.creditCode());
    }

    String others(Offer offer) {
        String cards = site.beside(offer).stream().map(Cards::card).collect(Collectors.joining("\n"));
        return "<section class=\"recommend\"><h2>%s</h2><div class=\"grid\">%s</div></section>"
                .formatted(wording(offer).others(), cards);
    }
}
