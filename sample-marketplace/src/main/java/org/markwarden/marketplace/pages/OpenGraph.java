package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import org.markwarden.marketplace.world.Offer;

/** Open Graph in the head; everything else only in visible text. */
final class OpenGraph implements ProductMarkup {

    private final Site site;
    private final Sheet sheet;

    OpenGraph(Site site) {
        this.site = site;
        this.sheet = new Sheet(site);
    }

    @Override
    public String head(Offer offer) {
        return meta("og:type", "product")
                + meta("og:title", offer.title())
                + meta("og:url", site.absolute(offer.path()))
                + meta("og:image", site.absolute(offer.pictures().getFirst()))
                + meta("og:description", offer.description())
                + meta("product:price:amount", offer.price().toPlainString())
                + meta("product:price:currency", offer.currency())
                + meta("product:availability", offer.inStock() ? "in stock" : "out of stock")
                + meta("product:condition", offer.used() ? "used" : "new");
    }

    private static String meta(String property, String content) {
        return "<meta property=\"%s\" content=\"%s\">\n".formatted(property, escape(content));
    }

    @Override
    public String body(Offer offer) {
        return sheet.of(offer);
    }
}
