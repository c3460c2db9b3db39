package org.markwarden.crawler.parse.layout;

/** An advertisement of a person: a price of its own behind the heading, and a button by which whoever sells is written to. */
final class Advertisement {
    private static final int MOST = 40;
    private static final int BEHIND = 600;
    private static final int LONGEST_LABEL = 40;

    private Advertisement() {}

    static boolean is(Outline outline, Surroundings surroundings, MainTitle title) {
        return title.element() != null && isPriced(outline, surroundings, title) && asksToWrite(outline, surroundings);
    }

    private static boolean isPriced(Outline outline, Surroundings surroundings, MainTitle title) {
        return outline.prices(MOST).stream()
                .filter(spot -> spot.at() >= title.at() && spot.at() - title.at() <= BEHIND)
                .filter(PriceSpot::isBare)
                .map(spot -> surroundings.of(spot.element()))
                .anyMatch(place -> Role.PRICE.in(place.near()) && isOwn(place));
    }

    private static boolean asksToWrite(Outline outline, Surroundings surroundings) {
        return outline.buttons().stream()
                .filter(button -> button.text().strip().length() <= LONGEST_LABEL
                        && Role.CONTACT.in(Role.PHRASES.roles(button.text())))
                .anyMatch(button -> isOwn(surroundings.of(button.element())));
    }

    private static boolean isOwn(Surroundings.Place place) {
        return !place.isUnderRelatedHeading()
                && !Role.RELATED.in(place.far())
                && !Role.REVIEW.in(place.far())
                && !Role.CHROME.in(place.far());
    }
}
