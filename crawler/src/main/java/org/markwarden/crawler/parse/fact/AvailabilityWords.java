package org.markwarden.crawler.parse.fact;

import java.util.Locale;
import java.util.Map;
import org.markwarden.domain.listing.Availability;

/** The values of schema.org ItemAvailability, OpenGraph and Facebook catalogues, however they are written. */
public final class AvailabilityWords {
    private static final Map<String, Availability> MARKUP = Map.ofEntries(
            Map.entry("instock", Availability.IN_STOCK),
            Map.entry("instoreonly", Availability.IN_STOCK),
            Map.entry("onlineonly", Availability.IN_STOCK),
            Map.entry("limitedavailability", Availability.IN_STOCK),
            Map.entry("lowstock", Availability.IN_STOCK),
            Map.entry("available", Availability.IN_STOCK),
            Map.entry("availablefororder", Availability.IN_STOCK),
            Map.entry("availableonline", Availability.IN_STOCK),
            Map.entry("madetoorder", Availability.IN_STOCK),
            Map.entry("backorder", Availability.IN_STOCK),
            Map.entry("true", Availability.IN_STOCK),
            Map.entry("onstock", Availability.IN_STOCK),
            Map.entry("1", Availability.IN_STOCK),
            Map.entry("outofstock", Availability.OUT_OF_STOCK),
            Map.entry("oos", Availability.OUT_OF_STOCK),
            Map.entry("soldout", Availability.OUT_OF_STOCK),
            Map.entry("notinstock", Availability.OUT_OF_STOCK),
            Map.entry("unavailable", Availability.OUT_OF_STOCK),
            Map.entry("notavailable", Availability.OUT_OF_STOCK),
            Map.entry("reserved", Availability.OUT_OF_STOCK),
            Map.entry("false", Availability.OUT_OF_STOCK),
            Map.entry("0", Availability.OUT_OF_STOCK),
            Map.entry("preorder", Availability.PRE_ORDER),
            Map.entry("presale", Availability.PRE_ORDER),
            Map.entry("comingsoon", Availability.PRE_ORDER),
            Map.entry("discontinued", Availability.DISCONTINUED));

    private AvailabilityWords() {}

    /** Reads {@code https://schema.org/InStock}, {@code in stock}, {@code in_stock}, {@code oos}. */
    public static Availability ofMarkup(String written) {
        int cut = Math.max(written.lastIndexOf('/'), Math.max(written.lastIndexOf('#'), written.lastIndexOf(':')));
        String simple = written.substring(cut + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return MARKUP.getOrDefault(simple, Availability.UNKNOWN);
    }
}
