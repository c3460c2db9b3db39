package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Availability;

/** What the visible page claims of its offer. */
public final class Layout {
    private static final double LABELLED = 0.6;
    private static final double LESS_THAN_A_TABLE = 0.06;
    private static final int BEFORE_TITLE = 300;
    private static final int BEHIND_TITLE = 3_000;
    private static final int NEAR_TITLE = 1_500;
    private static final int NEAR_STRUCK = 300;
    private static final int LONGEST_NOTE = 40;
    private static final int MOST_LINES = 40;
    private static final int MOST_ROWS = 40;

    /** The code a shop shows its customers is the one people mean; markup often holds an internal one. */
    private static final double SHOWN_CODE = 0.92;

    /** "Code" alone may also be what a voucher asks for. */
    private static final double BARE_CODE = 0.45;

    private static final double OF_FOLDER = 0.45;

    private final Outline outline;
    private final List<String> names;
    private final MainTitle title;
    private final Surroundings surroundings;
    private final @Nullable BuyButton button;

    private Layout(Outline outline, MainTitle title, List<String> names) {
        this.names = names;
        this.outline = outline;
        this.title = title;
        this.surroundings = new Surroundings(outline, title);
        this.button = BuyButton.of(outline, surroundings, title);
    }

    /**
     * Looks at a page.
     *
     * @param names what other sources call the offer, the document's title last
     */
    public static Layout of(Outline outline, List<String> names) {
        return new Layout(outline, MainTitle.of(outline, names), names);
    }

    /** Whether the page has a heading of its own for one offer and a button to buy it. */
    public boolean hasBuyButton() {
        return button != null;
    }

    /** Whether that button is a link to another page, as advertisements are. */
    public boolean hasBuyLinkOnly() {
        return button != null && button.leadsAway();
    }

    /** Whether a person advertises there: a price behind the heading and a button to write to whoever sells. */
    public boolean isAdvertisement() {
        return Advertisement.is(outline, surroundings, title);
    }

    /** How many amounts of money the page shows. */
    public int amounts() {
        return outline.prices().size();
    }

    /** Whether the row of a table behind the heading says what the offer costs. */
    public boolean isPricedInRow() {
        return outline.prices(MOST_ROWS).stream()
                .filter(spot -> spot.at() > title.at() && spot.at() - title.at() < NEAR_TITLE)
                .anyMatch(spot -> PricedRow.holds(spot.element()) && isOwn(spot.element()));
    }

    /**
     * The claims.
     *
     * @param elsewhere amounts that scripts and properties name
     * @param currency which of the currencies a sign stands for is meant here
     */
    public Sheet sheet(Set<BigDecimal> elsewhere, Function<List<String>, @Nullable String> currency) {
        Sheet sheet = new Sheet();
        sheet.claim(
                Field.TITLE,
                title.text(),
                title.element() == null ? "title" : "text:" + title.element().normalName(),
                title.confidence());
        if (saysOnRequest()) {
            onRequest(sheet);
        } else {
            prices(elsewhere, currency).claim(sheet);
        }
        if (sheet.prices().isEmpty() && sheet.notes().isEmpty()) {
            AttributePrices.claim(sheet, outline.inventory().priced(), this);
            onRequest(sheet);
        }
        VisibleAvailability.claim(sheet, outline, title, button, surroundings);
        NamedCodes.claim(sheet, outline, title, this);
        AttributeTables.read(outline.inventory(), surroundings, (label, value) -> attribute(sheet, label, value));
        WrittenCodes.read(
                outline.textBetween(title.at() - BEFORE_TITLE, title.at() + BEHIND_TITLE),
                (label, value) -> written(sheet, label, value));
        SellerHeading.claim(sheet, outline.headings(), this);
        sheet.claim(Field.SELLER_NAME, SiteName.shop(outline.headings(), names), "text:heading of the shop", OF_FOLDER);
        Breadcrumbs.claim(sheet, outline.inventory(), this);
        BrandLink.claim(sheet, outline, this, names);
        VisibleCounts.claim(sheet, outline, title);
        return sheet;
    }

    /** Notes the pictures shown around the title: markup mostly names better ones. */
    public void images(Sheet sheet) {
        VisibleImages.claim(sheet, outline.inventory().images(), this);
    }

    /** Notes the pictures shown beside the only one that is known. */
    public void gallery(Sheet sheet, String known) {
        VisibleImages.claimGallery(sheet, known, outline.inventory().images(), this);
    }

    boolean holdsTitle(Element box) {
        return surroundings.isAroundTitle(box);
    }

    /** Notes the name that a block about the seller begins with: where nothing else says who sells. */
    public void seller(Sheet sheet) {
        SellerBlock.claim(sheet, outline, this);
    }

    /** A shop that names no price on purpose says so beside the offer. */
    private void onRequest(Sheet sheet) {
        String block = outline.textBetween(title.at(), title.at() + NEAR_TITLE).toLowerCase(Locale.ROOT);
        int at = sheet.prices().isEmpty() ? Role.PHRASES.first(block, Role.ONREQUEST, 0) : -1;
        if (at >= 0) {
            int end = block.indexOf('\n', at);
            sheet.note("on request: "
                    + Tidy.text(block.substring(at, Math.min(end < 0 ? block.length() : end, at + LONGEST_NOTE))));
        }
    }

    /** A line of its own that says so, before any amount beside the title: what follows are other amounts. */
    private boolean saysOnRequest() {
        return lineOnRequest() != null;
    }

    /** Whether beside the heading an amount is struck out: what was asked as long as the offer was there. */
    public boolean showsStruckPrice() {
        return outline.prices(MOST_ROWS).stream()
                .filter(spot -> spot.at() > title.at() && spot.at() - title.at() < NEAR_STRUCK)
                .anyMatch(spot -> surroundings.of(spot.element()).isStruck() && isOwn(spot.element()));
    }

    /** Whether a price is labelled and said to be on request: an offer all the same. */
    public boolean isOfferedOnRequest() {
        String line = lineOnRequest();
        return line != null && Role.NOW.in(Role.PHRASES.roles(line));
    }

    /** The line that says so with the one before it, which may be its label. */
    private @Nullable String lineOnRequest() {
        String block = outline.textBetween(title.at() + title.text().length(), title.at() + NEAR_TITLE);
        String before = "";
        for (String line : block.split("\n", MOST_LINES)) {
            boolean amount = line.chars().anyMatch(Character::isDigit) && PriceText.hasMoneySign(line);
            if (amount || line.length() > NEAR_TITLE / 2) {
                return null;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            if (line.length() <= LONGEST_NOTE && Role.PHRASES.first(lower, Role.ONREQUEST, 0) >= 0) {
                return before.length() > LONGEST_NOTE ? lower : before + " " + lower;
            }
            before = lower.strip();
        }
        return null;
    }

    /** The items of the longest list of the page; see {@link Cards}. */
    public List<Card> cards(
            List<Anchor> anchors, Cards.Items items, Function<List<String>, @Nullable String> currency) {
        return Cards.of(outline, surroundings, anchors, items, currency);
    }

    /** What a phrase or a markup value says of availability. */
    public static Optional<Availability> availability(String written) {
        Availability markup = AvailabilityWords.ofMarkup(written);
        if (markup != Availability.UNKNOWN) {
            return Optional.of(markup);
        }
        long roles = Role.PHRASES.roles(written);
        return Role.OUT.in(roles)
                ? Optional.of(Availability.OUT_OF_STOCK)
                : Role.IN.in(roles) ? Optional.of(Availability.IN_STOCK) : Optional.empty();
    }

    /** Whether an element belongs to the offer: outside of navigation, recommendations, reviews. */
    public boolean isOwn(Element element) {
        Surroundings.Place place = surroundings.of(element);
        return !Role.RELATED.in(place.far())
                && !Role.CHROME.in(place.far())
                && !Role.REVIEW.in(place.far())
                && !place.isUnderRelatedHeading();
    }

    /** Where a link stands. */
    public LinkPlace place(Element link) {
        return new LinkPlace(link, title.element(), surroundings);
    }

    /** The name of the offer. */
    public String title() {
        return title.text();
    }

    /** The text beside the heading, where a removal is announced. */
    public String aroundTitle() {
        return title.element() == null
                ? ""
                : outline.textBetween(
                        title.at() - 150, title.at() + title.text().length() + 400);
    }

    private VisiblePrices prices(Set<BigDecimal> elsewhere, Function<List<String>, @Nullable String> currency) {
        return new VisiblePrices(outline, surroundings, title, button == null ? -1 : button.at(), elsewhere, currency);
    }

    private static void attribute(Sheet sheet, String label, String value) {
        String path = "text:" + label;
        switch (Labels.field(label)) {
            case null -> {}
            case "sku" -> code(sheet, Field.SKU, value, path);
            case "code" -> sheet.claim(Field.SKU, ShownCode.of(value), path, BARE_CODE);
            case "mpn" -> code(sheet, Field.MPN, value, path);
            case "gtin" -> sheet.claim(Field.GTIN, Gtin.digits(value), path, LABELLED + 0.1);
            case "brand" -> shortText(sheet, Field.BRAND, value, path, LABELLED);
            case "posted" -> sheet.claim(Field.POSTED, PostedTime.of(value), path, LABELLED);
            case "condition" ->
                shortText(sheet, Field.CONDITION, availability(value).isPresent() ? "" : value, path, LABELLED);
            case "origin" -> shortText(sheet, Field.ORIGIN, value, path, LABELLED);
            case "ships_from" -> shortText(sheet, Field.SHIPS_FROM, value, path, LABELLED - 0.1);
            case "seller" ->
                shortText(sheet, Field.SELLER_NAME, Labels.isNameOfSeller(value) ? value : "", path, LABELLED - 0.1);
            case "licence_name" -> shortText(sheet, Field.SELLER_LICENCE, value, path, LABELLED + 0.1);
            case "uscc" -> sheet.claim(Field.SELLER_CODE, value, path, LABELLED + 0.1);
            case "location" -> shortText(sheet, Field.SELLER_LOCATION, value, path, LABELLED);
            default -> throw new IllegalStateException("labels.csv names a field nobody reads: " + label);
        }
        if (!isOfSeller(label)) {
            sheet.attribute(label, value);
        }
    }

    /** What a line of text says is believed less than a table, and more than a number in the address. */
    private static void written(Sheet sheet, String label, String value) {
        Sheet line = new Sheet();
        attribute(line, label, value);
        for (Field field : List.of(Field.SKU, Field.MPN, Field.GTIN, Field.BRAND, Field.SELLER_NAME)) {
            line.claims(field)
                    .forEach(claim ->
                            sheet.claim(field, claim.values(), claim.path(), claim.confidence() - LESS_THAN_A_TABLE));
        }
    }

    /** Who sells is no attribute of what is sold. */
    private static boolean isOfSeller(String label) {
        return switch (Labels.field(label)) {
            case "seller", "licence_name", "uscc", "location" -> true;
            case null, default -> false;
        };
    }

    private static void code(Sheet sheet, Field field, String value, String path) {
        sheet.claim(
                field,
                field == Field.SKU ? ShownCode.labelled(value) : ShownCode.of(value),
                path,
                field == Field.SKU ? SHOWN_CODE : LABELLED);
    }

    private static void shortText(Sheet sheet, Field field, String value, String path, double confidence) {
        if (value.length() <= 80) {
            sheet.claim(field, value, path, confidence);
        }
    }
}
