package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.Markup;
import org.markwarden.marketplace.world.Offer;

/** One way to tell machines what a product page sells: what it adds to the head, and the page's own part of the body. */
interface ProductMarkup {

    String head(Offer offer);

    String body(Offer offer);

    static ProductMarkup of(Markup markup, Site site) {
        return switch (markup) {
            case JSON_LD -> new JsonLd(site);
            case MICRODATA -> new Microdata(site);
            case OPEN_GRAPH -> new OpenGraph(site);
            case INITIAL_STATE -> new InitialState(site);
            case NEXT_DATA -> new NextData(site);
        };
    }
}
