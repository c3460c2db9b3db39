package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.kind.Look;
import org.markwarden.crawler.parse.layout.Card;
import org.markwarden.crawler.parse.layout.CardsOnce;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Price;

/** Gathers what is to be seen of a page before it gets its kind; what costs time is looked for when a rule asks. */
final class PageLook {
    private static final int SOURCE_LOOKED_AT = 120_000;
    private static final int SMALL = 3_000;

    /** What was read of the page so far, or can be. */
    record Sources(Sheet sheet, CardsOnce cards, SellerOnce seller) {}

    private PageLook() {}

    static Look of(RawPage raw, String html, HtmlPage page, Sources sources) {
        Sheet sheet = sources.sheet();
        CardsOnce cards = sources.cards();
        boolean small = page.outline().text().length() < SMALL;
        return new Look(
                raw.status(),
                raw.url(),
                page.identity(),
                page.title(),
                page.outline().text(),
                page.layout().title(),
                page.layout().aroundTitle(),
                small
                        ? html.substring(0, Math.min(html.length(), SOURCE_LOOKED_AT))
                                .toLowerCase(Locale.ROOT)
                        : "",
                page.outline().asksForPassword(),
                page.markup().products(),
                page.markup().isList(),
                page.markup().products() == 1
                        || page.markup().meta().isProduct()
                        || sheet.first(Field.LISTING_ID) != null,
                page.markup().isArticle() && !page.markup().meta().isProduct() && !isSoldHere(page, sheet),
                page.isHeadedByBusiness(),
                () -> cards.get().size(),
                page::isLaterPage,
                page.rooms().stream().anyMatch(PageLook::isRoom),
                !sheet.prices().isEmpty() || page.layout().isOfferedOnRequest() || isSoldOut(page, sheet),
                () -> !sheet.prices().isEmpty() && isPricedByItems(page, sheet, cards.get()),
                page.layout()::isPricedInRow,
                page.layout().hasBuyButton() && !(page.layout().hasBuyLinkOnly() && saysNothingElse(page, sheet)),
                sources.seller()::isShown);
    }

    /** What was asked is struck out and nothing is asked now; the offer is still shown. */
    private static boolean isSoldOut(HtmlPage page, Sheet sheet) {
        return Availability.OUT_OF_STOCK.label().equals(sheet.first(Field.AVAILABILITY))
                && page.layout().showsStruckPrice();
    }

    /** A link that says "buy" on a page without a price, a code, or markup of an offer. */
    private static boolean saysNothingElse(HtmlPage page, Sheet sheet) {
        return sheet.prices().isEmpty()
                && sheet.notes().isEmpty()
                && page.markup().products() == 0
                && !page.markup().meta().isProduct()
                && sheet.first(Field.LISTING_ID) == null
                && sheet.first(Field.SKU) == null;
    }

    /** A price beside the heading of a page that only OpenGraph calls an article, and a button to buy or to write to who sells. */
    private static boolean isSoldHere(HtmlPage page, Sheet sheet) {
        boolean sold = page.layout().hasBuyButton() && !page.layout().hasBuyLinkOnly();
        return page.markup().isOnlyCalledArticle()
                && !sheet.prices().isEmpty()
                && (sold || page.layout().isAdvertisement());
    }

    private static boolean isRoom(LiveRoom room) {
        return !room.shelf().isEmpty() || (room.title() != null && (room.state() != null || room.word() != null));
    }

    /** The price found beside the heading of a list is the first item's. */
    private static boolean isPricedByItems(HtmlPage page, Sheet sheet, List<Card> cards) {
        boolean several = page.markup().products() > 1;
        Set<BigDecimal> amounts = new TreeSet<>();
        for (Card card : cards) {
            for (Price price : Stream.of(card.price(), card.listPrice())
                    .filter(Objects::nonNull)
                    .toList()) {
                amounts.add(price.amount());
            }
        }
        return sheet.prices().stream()
                .allMatch(claim -> (several || claim.isSeen())
                        && amounts.contains(claim.price().amount()));
    }
}
