package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.Price;

/** Everything the sources of a page claim about one offer, conflicts included. */
public final class Sheet {
    private static final int LONGEST = 20_000;
    private static final int MOST = 400;
    private static final int LONGEST_UNFILLED = 80;

    private static final String UNFILLED_BEGIN = "${%[unN";

    /** {@code $brand}, {@code {{ vendor }}}, {@code %SKU%}, and what scripts write for nothing. */
    private static final Pattern UNFILLED = Pattern.compile(
            "\\$\\{?[A-Za-z_][\\w.]*}?|\\{\\{[^{}]*}}|\\{%[^{}]*%}|%[A-Z_]{2,40}%|\\[object Object]|undefined|null|NaN");

    private final Map<Field, List<Claim>> claims = new EnumMap<>(Field.class);
    private final List<PriceClaim> prices = new ArrayList<>();
    private final List<PriceClaim> listPrices = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<ListingVariant> variants = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<BigDecimal> starts = new ArrayList<>();

    /** Notes one value; blank ones are no claim, nor places of a template that nobody filled. */
    public void claim(Field field, @Nullable String value, String path, double confidence) {
        String tidy = value == null ? "" : Tidy.text(value);
        if (!tidy.isEmpty() && !isUnfilled(tidy)) {
            claim(field, List.of(tidy), path, confidence);
        }
    }

    private static boolean isUnfilled(String value) {
        return value.length() <= LONGEST_UNFILLED
                && UNFILLED_BEGIN.indexOf(value.charAt(0)) >= 0
                && UNFILLED.matcher(value).matches();
    }

    /** Notes a value of several parts. */
    public void claim(Field field, List<String> values, String path, double confidence) {
        List<String> tidy = values.stream()
                .map(Tidy::text)
                .filter(value -> !value.isEmpty())
                .map(value -> value.length() > LONGEST ? Tidy.cut(value, LONGEST) : value)
                .distinct()
                .limit(MOST)
                .toList();
        if (!tidy.isEmpty()) {
            claims.computeIfAbsent(field, key -> new ArrayList<>()).add(new Claim(tidy, path, confidence));
        }
    }

    /** Notes what is asked now. */
    public void price(@Nullable Price price, String path, double confidence) {
        if (price != null) {
            prices.add(new PriceClaim(price, path, confidence));
        }
    }

    /** Notes the crossed-out or suggested price. */
    public void listPrice(@Nullable Price price, String path, double confidence) {
        if (price != null) {
            listPrices.add(new PriceClaim(price, path, confidence));
        }
    }

    /** Notes one row of the attributes table; the first of a name stays. */
    public void attribute(String name, String value) {
        String key = Tidy.text(name);
        String text = Tidy.text(value);
        if (!key.isEmpty() && !text.isEmpty() && key.length() <= 100 && attributes.size() < MOST) {
            attributes.putIfAbsent(key, Tidy.cut(text, 2_000));
        }
    }

    /** Notes one choice within the offer. */
    public void variant(ListingVariant variant) {
        if (variants.size() < MOST) {
            variants.add(variant);
        }
    }

    /** Notes an amount that an auction began with, and that is no longer asked. */
    public void startOfAuction(BigDecimal amount) {
        starts.add(amount);
    }

    /** Whether an auction began with this amount. */
    boolean isStartOfAuction(BigDecimal amount) {
        return starts.stream().anyMatch(start -> start.compareTo(amount) == 0);
    }

    /** Notes why a price is not claimed though one is written. */
    public void note(String reason) {
        notes.add(reason);
    }

    /** Takes back what was claimed of prices. */
    public void withoutPrices(String reason) {
        prices.clear();
        listPrices.clear();
        notes.add(reason);
    }

    /** Takes over all claims of another source. */
    public void addAll(Sheet other) {
        other.claims.forEach((field, list) ->
                claims.computeIfAbsent(field, key -> new ArrayList<>()).addAll(list));
        prices.addAll(other.prices);
        listPrices.addAll(other.listPrices);
        other.attributes.forEach(attributes::putIfAbsent);
        if (variants.isEmpty()) {
            variants.addAll(other.variants);
        }
        notes.addAll(other.notes);
        starts.addAll(other.starts);
    }

    public List<Claim> claims(Field field) {
        return claims.getOrDefault(field, List.of());
    }

    public List<PriceClaim> prices() {
        return prices;
    }

    public List<PriceClaim> listPrices() {
        return listPrices;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<ListingVariant> variants() {
        return variants;
    }

    public List<String> notes() {
        return notes;
    }

    /** The first value claimed for a field, whoever claims it. */
    public @Nullable String first(Field field) {
        return claims(field).isEmpty() ? null : claims(field).getFirst().value();
    }
}
