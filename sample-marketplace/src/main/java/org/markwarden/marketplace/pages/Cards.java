package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.markwarden.marketplace.world.Offer;

/** Offers as small cards, as lists and recommendations show them. */
final class Cards {

    private Cards() {}

    static String card(Offer offer) {
        return """
                <div class="card"><a href="%s"><img src="%s" alt="" loading="lazy"><h3>%s</h3></a>\
                <div class="price">%s</div><div class="by">%s</div></div>""".formatted(
                        offer.path(),
                        offer.pictures().getFirst(),
                        escape(offer.title()),
                        Wording.money(offer),
                        escape(offer.shop().name()));
    }

    static String grid(List<Offer> offers) {
        return offers.stream().map(Cards::card).collect(Collectors.joining("\n", "<div class=\"grid\">\n", "\n</div>"));
    }
}
