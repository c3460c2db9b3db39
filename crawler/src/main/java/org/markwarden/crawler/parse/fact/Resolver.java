package org.markwarden.crawler.parse.fact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.OtherClaim;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.domain.listing.UnifiedSocialCreditCode;

/**
 * Makes a listing of a sheet. The rule: of each field the claim with the highest confidence is believed, of claims equally
 * sure the later one; of prices the amount whose sources, one of each family, make it likeliest together. What the others say
 * instead is kept beside the value; what nobody claims is unknown, with the reason.
 */
public final class Resolver {
    private static final int SHORTEST_HEADING = 5;
    private static final int SHORTEST_SITE = 4;
    private static final String SHOWN = "text:";
    private static final Pattern SHOP_BEHIND = Pattern.compile("\\s+[|｜–—·-]\\s+([^|｜–—·]{3,40})");

    private static final Pattern CALLS_OUT = Pattern.compile("(?:\\s*【[^】]{1,30}】)+\\s*");
    private static final Pattern SHOP_BEHIND_COLON = Pattern.compile("\\s*[:：]\\s*[^:：]{2,40}");

    private final Sheet sheet;
    private final String host;
    /** Where markup tells of an offer of the site itself on a page that shows another seller's. */
    private @Nullable String offerOfSite;

    private final Map<String, FieldSource> sources = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private Resolver(Sheet sheet, String host) {
        this.sheet = sheet;
        this.host = letters(host);
    }

    /** The listing, or nothing when not even a title is claimed. */
    public static Optional<Listing> listing(Sheet sheet, ListingId id, String url) {
        String title = sheet.first(Field.TITLE);
        return title == null ? Optional.empty() : Optional.of(new Resolver(sheet, host(url)).build(id, url));
    }

    /** Who offers, as the claims say. */
    public static Seller seller(Sheet sheet) {
        return new Resolver(sheet, "").seller();
    }

    private Listing build(ListingId id, String url) {
        Listing.Builder listing = Listing.builder(id, title()).url(url);
        set(Field.DESCRIPTION, listing::description);
        set(Field.BRAND, listing::brand);
        set(Field.SKU, listing::sku);
        set(Field.MPN, listing::mpn);
        set(Field.CONDITION, listing::condition);
        set(Field.SHIPS_FROM, listing::shipsFrom);
        set(Field.ORIGIN, listing::origin);
        set(Field.CANONICAL_URL, listing::canonicalUrl);
        setAll(Field.GTIN, listing::gtin);
        listing.category(trail());
        Claim images = best(Field.IMAGES);
        listing.images(images == null ? List.of() : Pictures.of(images, sheet.claims(Field.IMAGES)));
        listing.attributes(sheet.attributes()).variants(sheet.variants()).seller(seller());
        listing.sales(count(Field.SALES)).reviews(count(Field.REVIEWS)).postedAt(value(Field.POSTED));
        availability(listing);
        prices(listing);
        return listing.sources(sources).unknown(unknown).build();
    }

    private void prices(Listing.Builder listing) {
        PriceClaim price = PriceRules.choose(sheet, offerOfSite);
        if (price == null) {
            unknown.put(
                    "price",
                    sheet.notes().isEmpty()
                            ? "no source names a price"
                            : sheet.notes().getFirst());
        } else {
            listing.price(price.price());
            if (price.price().currency() == null) {
                unknown.put("price.currency", "the sign may stand for several currencies, or none is named");
            }
            note("price", price.path(), price.confidence(), Conflicts.of(price, sheet.prices()));
        }
        PriceClaim list = PriceRules.chooseList(sheet, price);
        if (list != null) {
            listing.listPrice(list.price());
            note("list_price", list.path(), list.confidence(), Conflicts.of(list, sheet.listPrices()));
        }
    }

    private void availability(Listing.Builder listing) {
        Claim claim = best(Field.AVAILABILITY);
        if (claim == null) {
            unknown.put("availability", "no source says whether it can be bought");
            return;
        }
        Availability said = Availability.of(claim.value()).orElse(Availability.UNKNOWN);
        if (said == Availability.IN_STOCK && isDeniedByButton()) {
            unknown.put("availability", "markup says in stock, and the only button cannot be pressed and says sold");
            return;
        }
        listing.availability(said);
    }

    private boolean isDeniedByButton() {
        return sheet.claims(Field.AVAILABILITY).stream()
                .anyMatch(claim -> claim.path().equals(Claim.OFF_BUTTON)
                        && claim.value().equals(Availability.OUT_OF_STOCK.label()));
    }

    private @Nullable Long count(Field field) {
        String digits = value(field);
        return digits != null && digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }

    private Seller seller() {
        Claim named = shownSeller(best(Field.SELLER_NAME));
        String name = named == null ? null : SellerNames.plain(named.value(), named.path());
        return new Seller(
                value(Field.SELLER_ID),
                name,
                type(name),
                value(Field.SELLER_LICENCE),
                code(),
                value(Field.SELLER_LOCATION),
                value(Field.SELLER_URL),
                value(Field.SELLER_LICENCE_URL));
    }

    /** Templates of marketplaces name the site itself in markup; who sells stands beside the price. */
    private @Nullable Claim shownSeller(@Nullable Claim named) {
        if (named == null || named.path().startsWith(SHOWN) || !isOfSite(named.value())) {
            return named;
        }
        List<Claim> claims = sheet.claims(Field.SELLER_NAME);
        Claim shown = claims.stream()
                .filter(claim -> claim.path().startsWith(SHOWN) && !isOfSite(claim.value()))
                .max(Comparator.comparingDouble(Claim::confidence))
                .orElse(null);
        if (shown == null) {
            return named;
        }
        note(Field.SELLER_NAME.label(), shown.path(), shown.confidence(), Conflicts.of(shown, claims));
        offerOfSite = named.path().substring(0, Math.max(0, named.path().lastIndexOf('/')));
        return shown;
    }

    /** Whether the address of the page holds the name. */
    private boolean isOfSite(String name) {
        String letters = letters(name);
        return letters.length() >= SHORTEST_SITE && host.contains(letters);
    }

    private @Nullable ShopType type(@Nullable String name) {
        Claim type = best(Field.SELLER_TYPE);
        if (type != null) {
            return ShopType.of(type.value()).orElse(null);
        }
        return name == null ? null : ShopTypes.of(name);
    }

    /** Only a code whose check character is right; a wrong one is a finding of its own, not an identity. */
    private @Nullable String code() {
        Claim claim = best(Field.SELLER_CODE);
        if (claim == null) {
            return null;
        }
        Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.in(claim.value());
        if (code.isEmpty()) {
            sources.remove(Field.SELLER_CODE.label());
            unknown.put(Field.SELLER_CODE.label(), "check character is wrong: " + Tidy.cut(claim.value(), 40));
        }
        return code.map(UnifiedSocialCreditCode::value).orElse(null);
    }

    private void set(Field field, Consumer<@Nullable String> setter) {
        setter.accept(value(field));
    }

    private void setAll(Field field, Consumer<List<String>> setter) {
        Claim claim = best(field);
        setter.accept(claim == null ? List.of() : claim.values());
    }

    /** Markup often names the last step alone; the trail that ends with it says more. */
    private List<String> trail() {
        Claim best = best(Field.CATEGORY);
        if (best == null || best.values().size() != 1) {
            return best == null ? List.of() : best.values();
        }
        return sheet.claims(Field.CATEGORY).stream()
                .map(Claim::values)
                .filter(other -> other.size() > 1 && other.getLast().equals(best.value()))
                .findFirst()
                .orElse(best.values());
    }

    private @Nullable String value(Field field) {
        Claim claim = best(field);
        return claim == null ? null : claim.value();
    }

    /** Markup often adds the shop's name to the title; the heading a visitor reads does not. */
    private String title() {
        String named = text(Field.TITLE, "");
        List<Claim> claims = sheet.claims(Field.TITLE);
        for (Claim claim : claims) {
            boolean heading = claim.path().startsWith("text:h") && claim.value().length() >= SHORTEST_HEADING;
            boolean shown = claim.path().startsWith(SHOWN) && claim.value().length() >= SHORTEST_HEADING;
            if ((heading && isFollowedByShop(named, claim.value())) || (shown && isDecked(named, claim.value()))) {
                note(Field.TITLE.label(), claim.path(), claim.confidence(), Conflicts.of(claim, claims));
                return claim.value();
            }
        }
        return named;
    }

    /** Only a part that the page's host repeats is the shop's name; others are of the offer's. */
    private boolean isFollowedByShop(String named, String heading) {
        Matcher behind = SHOP_BEHIND.matcher(named.startsWith(heading) ? named.substring(heading.length()) : "");
        return behind.matches() && host.contains(letters(behind.group(1)));
    }

    /** Japanese markets put what the shop calls out before the name, in brackets, and the shop behind it: 【送料無料】name:shop 店. */
    private static boolean isDecked(String named, String heading) {
        int at = named.indexOf(heading);
        if (at <= 0) {
            return false;
        }
        String behind = named.substring(at + heading.length());
        return CALLS_OUT.matcher(named.substring(0, at)).matches()
                && (behind.isEmpty() || SHOP_BEHIND_COLON.matcher(behind).matches());
    }

    private static String host(String url) {
        int start = url.indexOf("//") + 2;
        int end = url.indexOf('/', start);
        return url.substring(Math.min(start, url.length()), end < 0 ? url.length() : end);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String text(Field field, String otherwise) {
        Claim claim = best(field);
        return claim == null ? otherwise : claim.value();
    }

    private @Nullable Claim best(Field field) {
        Claim best = sheet.claims(field).stream()
                .max(Comparator.comparingDouble(Claim::confidence))
                .orElse(null);
        if (best != null) {
            note(field.label(), best.path(), best.confidence(), Conflicts.of(best, sheet.claims(field)));
        } else if (field == Field.BRAND || field == Field.SKU || field == Field.SELLER_NAME) {
            unknown.putIfAbsent(field.label(), "no source names it");
        }
        return best;
    }

    private void note(String field, String path, double confidence, List<OtherClaim> others) {
        sources.put(field, new FieldSource(path, Math.clamp(confidence, 0, 1), others));
    }
}
