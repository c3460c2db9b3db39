package org.markwarden.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.crawler.parse.fact.Claim;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** Gathers what all sources of a page claim of its offer, the most trusted first. */
final class OfferSheet {
    private static final double FROM_ADDRESS = 0.5;
    private static final double CANONICAL = 0.95;

    private OfferSheet() {}

    static Sheet of(HtmlPage page) {
        List<String> names = new ArrayList<>(page.names());
        names.addFirst(page.layout().title());
        Sheet sheet = MarketplaceRules.sheet(page);
        sheet.addAll(page.markup().sheet(names));
        sheet.claims(Field.TITLE).stream().map(Claim::values).forEach(names::addAll);
        sheet.addAll(page.state().main(page.addressId(), page.address().asked(), names));
        if (page.outline().text().isBlank()
                && sheet.first(Field.LISTING_ID) == null
                && sheet.prices().isEmpty()) {
            sheet.addAll(page.state().alone(page.title()));
        }
        Sheet seen = page.layout().sheet(HtmlPage.amounts(sheet), codes -> page.currency(codes, sheet));
        if (sheet.prices().isEmpty() && !seen.prices().isEmpty() && MarketplaceRules.leavesPriceBlank(page)) {
            seen.withoutPrices("the place of its price is empty without scripts");
        }
        sheet.addAll(seen);
        List<Claim> images = sheet.claims(Field.IMAGES);
        String known = sheet.first(Field.IMAGES);
        if (known == null) {
            page.layout().images(sheet);
        } else if (images.stream().allMatch(claim -> claim.values().size() == 1)) {
            page.layout().gallery(sheet, known);
        }
        sheet.claim(Field.CANONICAL_URL, page.named(), "link:canonical", CANONICAL);
        ShopLink.claim(page, sheet);
        ShopName.claim(page, sheet);
        MemberLink.claim(page, sheet);
        if (sheet.claims(Field.SELLER_NAME).isEmpty()) {
            page.layout().seller(sheet);
        }
        LicenceLink.claim(page, sheet);
        sheet.claim(Field.SKU, page.addressId(), "address", FROM_ADDRESS);
        return sheet;
    }
}
