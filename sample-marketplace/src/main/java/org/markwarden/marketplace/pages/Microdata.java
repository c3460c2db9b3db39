package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.util.stream.Collectors;
import org.markwarden.marketplace.world.Attribute;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;

/** schema.org in microdata, its recommendations marked as related products with prices of their own. */
final class Microdata implements ProductMarkup {

    private final Site site;
    private final Sheet sheet;

    Microdata(Site site) {
        this.site = site;
        this.sheet = new Sheet(site);
    }

    @Override
    public String head(Offer offer) {
        return "";
    }

    @Override
    public String body(Offer offer) {
        Wording words = sheet.wording(offer);
        return """
                <div itemscope itemtype="https://schema.org/Product">
                <div class="offer">
                <div class="photo">%s</div>
                <div>
                <h1 itemprop="name">%s</h1>
                %s
                <table>%s</table>
                <span class="buy">%s</span>
                </div>
                </div>
                <div class="text"><h2>%s</h2><p itemprop="description">%s</p></div>
                <h2>%s</h2><div class="grid">%s</div>
                </div>
                """.formatted(
                        photos(offer),
                        escape(offer.title()),
                        terms(offer, words),
                        properties(offer, words),
                        words.buy(),
                        words.description(),
                        escape(offer.description()),
                        words.others(),
                        site.beside(offer).stream().map(Microdata::related).collect(Collectors.joining("\n")));
    }

    private static String photos(Offer offer) {
        return offer.pictures().stream()
                .map(path -> "<img itemprop=\"image\" src=\"%s\" alt=\"\">".formatted(path))
                .collect(Collectors.joining());
    }

    private static String terms(Offer offer, Wording words) {
        return """
                <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
                <div class="tag">%s <span class="price"><meta itemprop="priceCurrency" content="%s">%s<span itemprop="price" content="%s">%s</span></span>%s</div>
                <link itemprop="availability" href="https://schema.org/%s"><link itemprop="itemCondition" href="https://schema.org/%s">
                %s
                </div>""".formatted(
                        words.price(),
                        offer.currency(),
                        offer.language().sign(),
                        offer.price().toPlainString(),
                        offer.price().toPlainString(),
                        Sheet.was(offer),
                        offer.inStock() ? "InStock" : "OutOfStock",
                        offer.used() ? "UsedCondition" : "NewCondition",
                        seller(offer.shop(), words));
    }

    private static String seller(Shop shop, Wording words) {
        return """
                <div class="shop" itemprop="seller" itemscope itemtype="https://schema.org/Organization">\
                <a itemprop="url" href="%s"><span itemprop="name">%s</span></a><span class="badge">%s</span>\
                <div>%s：<span itemprop="legalName">%s</span></div><div>%s：<span itemprop="taxID">%s</span></div></div>""".formatted(
                        shop.path(),
                        escape(shop.name()),
                        Wording.badge(shop.type()),
                        words.licence(),
                        escape(shop.licenceName()),
                        words.creditCode(),
                        shop.creditCode());
    }

    private static String properties(Offer offer, Wording words) {
        var rows = new StringBuilder();
        if (offer.brand() != null) {
            rows.append("""
                    <tr itemprop="brand" itemscope itemtype="https://schema.org/Brand"><th>%s</th><td itemprop="name">%s</td></tr>""".formatted(words.brand(), escape(offer.brand())));
        }
        for (Attribute attribute : offer.attributes()) {
            rows.append(property(attribute.name(), attribute.value()));
        }
        rows.append(property(words.shipsFrom(), offer.shipsFrom()));
        rows.append("<tr><th>SKU</th><td itemprop=\"sku\">%s</td></tr>".formatted(offer.sku()));
        if (offer.gtin() != null) {
            rows.append("<tr><th>GTIN</th><td itemprop=\"gtin13\">%s</td></tr>".formatted(offer.gtin()));
        }
        return rows.toString();
    }

    private static String property(String name, String value) {
        return """
                <tr itemprop="additionalProperty" itemscope itemtype="https://schema.org/PropertyValue">\
                <th itemprop="name">%s</th><td itemprop="value">%s</td></tr>""".formatted(escape(name), escape(value));
    }

    private static String related(Offer other) {
        return """
                <div class="card" itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product">\
                <a itemprop="url" href="%s"><img src="%s" alt="" loading="lazy"><h3 itemprop="name">%s</h3></a>\
                <div itemprop="offers" itemscope itemtype="https://schema.org/Offer" class="price">%s<span itemprop="price">%s</span>\
                <meta itemprop="priceCurrency" content="%s"></div><div class="by">%s</div></div>""".formatted(
                        other.path(),
                        other.pictures().getFirst(),
                        escape(other.title()),
                        other.language().sign(),
                        other.price().toPlainString(),
                        other.currency(),
                        escape(other.shop().name()));
    }
}
