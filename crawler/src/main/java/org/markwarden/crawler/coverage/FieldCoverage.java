package org.markwarden.crawler.coverage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.storage.ListingStore;

/** In how many listings each field is known. Feed it listings one by one. */
public final class FieldCoverage {
    private static final List<Field> FIELDS = List.of(
            new Field("brand", listing -> isKnown(listing.brand())),
            new Field("description", listing -> isKnown(listing.description())),
            new Field("price", listing -> listing.price() != null),
            new Field("list_price", listing -> listing.listPrice() != null),
            new Field("availability", listing -> listing.availability() != Availability.UNKNOWN),
            new Field("sku", listing -> isKnown(listing.sku())),
            new Field("gtin", listing -> isKnown(listing.gtin())),
            new Field("category", listing -> isKnown(listing.category())),
            new Field("images", listing -> isKnown(listing.images())),
            new Field("attributes", listing -> !listing.attributes().isEmpty()),
            new Field("seller.name", listing -> isKnown(listing.seller().name())),
            new Field("seller.uscc", listing -> isKnown(listing.seller().uscc())),
            new Field("origin", listing -> isKnown(listing.origin())),
            new Field("sales", listing -> listing.sales() != null));

    private final Map<String, Long> known = new LinkedHashMap<>();
    private long listings;

    private record Field(String name, Predicate<Listing> isKnown) {}

    public FieldCoverage() {
        FIELDS.forEach(field -> known.put(field.name(), 0L));
    }

    /** Counts every listing of a store. */
    public static FieldCoverage of(ListingStore store) {
        FieldCoverage coverage = new FieldCoverage();
        List<Listing> page = store.page(null, 500);
        while (!page.isEmpty()) {
            page.forEach(coverage::add);
            page = store.page(page.getLast().id(), 500);
        }
        return coverage;
    }

    /** The fields of a listing that are known. */
    static Set<String> knownOf(Listing listing) {
        return FIELDS.stream()
                .filter(field -> field.isKnown().test(listing))
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    public void add(Listing listing) {
        listings++;
        FIELDS.stream()
                .filter(field -> field.isKnown().test(listing))
                .forEach(field -> known.merge(field.name(), 1L, Long::sum));
    }

    public long listings() {
        return listings;
    }

    /** Listings in which the field is known, by field. */
    public Map<String, Long> known() {
        return Map.copyOf(known);
    }

    private static boolean isKnown(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isKnown(Collection<?> values) {
        return !values.isEmpty();
    }
}
