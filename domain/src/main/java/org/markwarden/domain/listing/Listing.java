package org.markwarden.domain.listing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * One offer as read from one snapshot (商品链接).
 *
 * @param url where it was found
 * @param canonicalUrl what the page names as its own address
 * @param category the path from the widest to the narrowest
 * @param listPrice the crossed-out or suggested price
 * @param sales pieces sold as displayed, not evidence of turnover
 * @param snapshot the snapshot it was read from
 * @param reviews how many reviews the page counts
 * @param postedAt when the offer was posted: an ISO 8601 date, or an instant where the page tells the time
 * @param sources for each field that was read, where
 * @param unknown for each field that was looked for and not found, why
 */
public record Listing(
        ListingId id,
        String title,
        @Nullable String platform,
        @Nullable String url,
        @Nullable String canonicalUrl,
        ListingKind kind,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String sku,
        @Nullable String mpn,
        List<String> gtin,
        List<String> category,
        Map<String, String> attributes,
        @Nullable String condition,
        @Nullable Price price,
        @Nullable Price listPrice,
        Availability availability,
        List<String> images,
        Seller seller,
        @Nullable String shipsFrom,
        @Nullable String origin,
        @Nullable Long sales,
        List<ListingVariant> variants,
        @Nullable LiveShow live,
        @Nullable String transcript,
        @Nullable Instant capturedAt,
        @Nullable String snapshot,
        Map<String, FieldSource> sources,
        Map<String, String> unknown,
        @Nullable Long reviews,
        @Nullable String postedAt) {
    public Listing {
        CleanText.require("title", title);
        CleanText.requireIfPresent("platform", platform);
        CleanText.requireIfPresent("url", url);
        CleanText.requireIfPresent("canonicalUrl", canonicalUrl);
        CleanText.requireIfPresent("description", description);
        CleanText.requireIfPresent("brand", brand);
        CleanText.requireIfPresent("sku", sku);
        CleanText.requireIfPresent("mpn", mpn);
        CleanText.requireIfPresent("condition", condition);
        CleanText.requireIfPresent("shipsFrom", shipsFrom);
        CleanText.requireIfPresent("origin", origin);
        CleanText.requireIfPresent("transcript", transcript);
        CleanText.requireIfPresent("snapshot", snapshot);
        CleanText.requireIfPresent("postedAt", postedAt);
        gtin.forEach(code -> CleanText.require("gtin", code));
        category.forEach(name -> CleanText.require("category", name));
        images.forEach(image -> CleanText.require("images", image));
        attributes.forEach(
                (key, value) -> CleanText.require("attributes/" + CleanText.require("attributes", key), value));
        gtin = List.copyOf(gtin);
        category = List.copyOf(category);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        images = List.copyOf(images);
        variants = List.copyOf(variants);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** Starts a listing from what every listing has. */
    public static Builder builder(ListingId id, String title) {
        return new Builder(id, title);
    }

    /** Starts a copy, to be changed in part. */
    public Builder toBuilder() {
        return new Builder(id, title)
                .platform(platform)
                .url(url)
                .canonicalUrl(canonicalUrl)
                .kind(kind)
                .description(description)
                .brand(brand)
                .sku(sku)
                .mpn(mpn)
                .gtin(gtin)
                .category(category)
                .attributes(attributes)
                .condition(condition)
                .price(price)
                .listPrice(listPrice)
                .availability(availability)
                .images(images)
                .seller(seller)
                .shipsFrom(shipsFrom)
                .origin(origin)
                .sales(sales)
                .variants(variants)
                .live(live)
                .transcript(transcript)
                .capturedAt(capturedAt)
                .snapshot(snapshot)
                .sources(sources)
                .unknown(unknown)
                .reviews(reviews)
                .postedAt(postedAt);
    }

    /** Gathers the many fields of a listing; what is not set stays unknown. */
    public static final class Builder {
        private ListingId id;
        private String title;
        private @Nullable String platform;
        private @Nullable String url;
        private @Nullable String canonicalUrl;
        private ListingKind kind = ListingKind.PRODUCT;
        private @Nullable String description;
        private @Nullable String brand;
        private @Nullable String sku;
        private @Nullable String mpn;
        private List<String> gtin = List.of();
        private List<String> category = List.of();
        private Map<String, String> attributes = Map.of();
        private @Nullable String condition;
        private @Nullable Price price;
        private @Nullable Price listPrice;
        private Availability availability = Availability.UNKNOWN;
        private List<String> images = List.of();
        private Seller seller = Seller.UNKNOWN;
        private @Nullable String shipsFrom;
        private @Nullable String origin;
        private @Nullable Long sales;
        private List<ListingVariant> variants = List.of();
        private @Nullable LiveShow live;
        private @Nullable String transcript;
        private @Nullable Instant capturedAt;
        private @Nullable String snapshot;
        private Map<String, FieldSource> sources = Map.of();
        private Map<String, String> unknown = Map.of();
        private @Nullable Long reviews;
        private @Nullable String postedAt;

        private Builder(ListingId id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder id(ListingId id) {
            this.id = id;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder platform(@Nullable String platform) {
            this.platform = platform;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder canonicalUrl(@Nullable String canonicalUrl) {
            this.canonicalUrl = canonicalUrl;
            return this;
        }

        public Builder kind(ListingKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder brand(@Nullable String brand) {
            this.brand = brand;
            return this;
        }

        public Builder sku(@Nullable String sku) {
            this.sku = sku;
            return this;
        }

        public Builder mpn(@Nullable String mpn) {
            this.mpn = mpn;
            return this;
        }

        public Builder gtin(List<String> gtin) {
            this.gtin = gtin;
            return this;
        }

        public Builder category(List<String> category) {
            this.category = category;
            return this;
        }

        public Builder attributes(Map<String, String> attributes) {
            this.attributes = attributes;
            return this;
        }

        public Builder condition(@Nullable String condition) {
            this.condition = condition;
            return this;
        }

        public Builder price(@Nullable Price price) {
            this.price = price;
            return this;
        }

        public Builder listPrice(@Nullable Price listPrice) {
            this.listPrice = listPrice;
            return this;
        }

        public Builder availability(Availability availability) {
            this.availability = availability;
            return this;
        }

        public Builder images(List<String> images) {
            this.images = images;
            return this;
        }

        public Builder seller(Seller seller) {
            this.seller = seller;
            return this;
        }

        public Builder shipsFrom(@Nullable String shipsFrom) {
            this.shipsFrom = shipsFrom;
            return this;
        }

        public Builder origin(@Nullable String origin) {
            this.origin = origin;
            return this;
        }

        public Builder sales(@Nullable Long sales) {
            this.sales = sales;
            return this;
        }

        public Builder variants(List<ListingVariant> variants) {
            this.variants = variants;
            return this;
        }

        public Builder live(@Nullable LiveShow live) {
            this.live = live;
            return this;
        }

        public Builder transcript(@Nullable String transcript) {
            this.transcript = transcript;
            return this;
        }

        public Builder capturedAt(@Nullable Instant capturedAt) {
            this.capturedAt = capturedAt;
            return this;
        }

        public Builder snapshot(@Nullable String snapshot) {
            this.snapshot = snapshot;
            return this;
        }

        public Builder sources(Map<String, FieldSource> sources) {
            this.sources = sources;
            return this;
        }

        public Builder unknown(Map<String, String> unknown) {
            this.unknown = unknown;
            return this;
        }

        public Builder reviews(@Nullable Long reviews) {
            this.reviews = reviews;
            return this;
        }

        public Builder postedAt(@Nullable String postedAt) {
            this.postedAt = postedAt;
            return this;
        }

        /** Checks and copies. */
        public Listing build() {
            return new Listing(
                    id,
                    title,
                    platform,
                    url,
                    canonicalUrl,
                    kind,
                    description,
                    brand,
                    sku,
                    mpn,
                    gtin,
                    category,
                    attributes,
                    condition,
                    price,
                    listPrice,
                    availability,
                    images,
                    seller,
                    shipsFrom,
                    origin,
                    sales,
                    variants,
                    live,
                    transcript,
                    capturedAt,
                    snapshot,
                    sources,
                    unknown,
                    reviews,
                    postedAt);
        }
    }
}
