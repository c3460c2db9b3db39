package org.markwarden.storage.json;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.ListingKind;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.SpokenSpan;
import tools.jackson.core.JsonGenerator;

/** A listing as one line of JSON (DESIGN 3, "Listing"). */
public final class ListingJson {
    private static final Labels<ListingKind> KINDS = new Labels<>(ListingKind.values(), ListingKind::label);
    private static final Labels<Availability> AVAILABILITIES = new Labels<>(Availability.values(), Availability::label);

    private ListingJson() {}

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static Listing read(String line) {
        Fields fields = Fields.ofLine(line);
        ListingId id = new ListingId(fields.requiredText("id"));
        return Listing.builder(id, fields.presentText("title"))
                .platform(fields.text("platform"))
                .url(fields.text("url"))
                .canonicalUrl(fields.text("canonical_url"))
                .kind(Objects.requireNonNullElse(fields.label("kind", KINDS), ListingKind.PRODUCT))
                .description(fields.text("description"))
                .brand(fields.text("brand"))
                .sku(fields.text("sku"))
                .mpn(fields.text("mpn"))
                .gtin(fields.texts("gtin"))
                .category(fields.texts("category"))
                .attributes(fields.textMap("attributes"))
                .condition(fields.text("condition"))
                .price(PriceJson.read(fields, "price"))
                .listPrice(PriceJson.read(fields, "list_price"))
                .availability(
                        Objects.requireNonNullElse(fields.label("availability", AVAILABILITIES), Availability.UNKNOWN))
                .images(fields.texts("images"))
                .seller(SellerJson.read(fields.object("seller")))
                .shipsFrom(fields.text("ships_from"))
                .origin(fields.text("origin"))
                .sales(fields.wholeNumber("sales"))
                .reviews(fields.wholeNumber("reviews"))
                .postedAt(fields.text("posted_at"))
                .variants(fields.objects("variants", ListingJson::variant))
                .live(live(fields.object("live")))
                .transcript(fields.text("transcript"))
                .capturedAt(fields.instant("captured_at"))
                .snapshot(fields.text("snapshot"))
                .sources(SourceJson.read(fields, "sources"))
                .unknown(fields.textMap("unknown"))
                .build();
    }

    private static ListingVariant variant(Fields fields) {
        return new ListingVariant(
                fields.text("sku"),
                fields.text("title"),
                PriceJson.read(fields, "price"),
                fields.label("availability", AVAILABILITIES));
    }

    private static @Nullable LiveShow live(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        return new LiveShow(
                fields.text("room"),
                fields.text("host"),
                fields.text("state"),
                fields.instant("starts_at"),
                LiveJson.duration(fields.decimal("offset")),
                fields.objects("spoken", ListingJson::spoken));
    }

    private static SpokenSpan spoken(Fields fields) {
        Duration from = LiveJson.duration(fields.decimal("from"));
        Duration to = LiveJson.duration(fields.decimal("to"));
        if (from == null || to == null) {
            throw new InvalidEntryException(fields.pathOf("from") + ": wants from and to");
        }
        try {
            return new SpokenSpan(fields.requiredInt("start"), fields.requiredInt("end"), from, to);
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(fields.pathOf("start") + ": " + e.getMessage(), e);
        }
    }

    /** Writes one line, without its end. */
    public static String write(Listing listing) {
        return Json.line(out -> write(out, listing));
    }

    /** Writes the listing as an object inside something larger. */
    public static void write(JsonGenerator generator, Listing listing) {
        Json.write(generator, out -> write(out, listing));
    }

    private static void write(ObjectOutput out, Listing listing) {
        out.text("id", listing.id().value());
        out.text("platform", listing.platform());
        out.text("url", listing.url());
        out.text("canonical_url", listing.canonicalUrl());
        out.text("kind", listing.kind().label());
        out.text("title", listing.title());
        out.text("description", listing.description());
        out.text("brand", listing.brand());
        out.text("sku", listing.sku());
        out.text("mpn", listing.mpn());
        out.texts("gtin", listing.gtin());
        out.texts("category", listing.category());
        out.map("attributes", listing.attributes(), ObjectOutput::text);
        out.text("condition", listing.condition());
        PriceJson.write(out, "price", listing.price());
        PriceJson.write(out, "list_price", listing.listPrice());
        writeAvailability(out, listing.availability() == Availability.UNKNOWN ? null : listing.availability());
        out.texts("images", listing.images());
        SellerJson.write(out, listing.seller());
        out.text("ships_from", listing.shipsFrom());
        out.text("origin", listing.origin());
        out.number("sales", listing.sales());
        out.number("reviews", listing.reviews());
        out.text("posted_at", listing.postedAt());
        if (!listing.variants().isEmpty()) {
            out.objects("variants", listing.variants(), ListingJson::writeVariant);
        }
        writeLive(out, listing.live());
        out.text("transcript", listing.transcript());
        out.textOf("captured_at", listing.capturedAt());
        out.text("snapshot", listing.snapshot());
        SourceJson.write(out, "sources", listing.sources());
        out.map("unknown", listing.unknown(), ObjectOutput::text);
    }

    private static void writeAvailability(ObjectOutput out, @Nullable Availability availability) {
        out.text("availability", availability == null ? null : availability.label());
    }

    private static void writeVariant(ListingVariant variant, ObjectOutput out) {
        out.text("sku", variant.sku());
        out.text("title", variant.title());
        PriceJson.write(out, "price", variant.price());
        writeAvailability(out, variant.availability());
    }

    private static void writeLive(ObjectOutput out, @Nullable LiveShow live) {
        if (live == null) {
            return;
        }
        out.object("live", inner -> {
            inner.text("room", live.room());
            inner.text("host", live.host());
            inner.text("state", live.state());
            inner.textOf("starts_at", live.startsAt());
            inner.plain("offset", LiveJson.seconds(live.offset()));
            if (!live.spoken().isEmpty()) {
                inner.objects("spoken", live.spoken(), ListingJson::writeSpoken);
            }
        });
    }

    private static void writeSpoken(SpokenSpan span, ObjectOutput out) {
        out.number("start", span.start());
        out.number("end", span.end());
        out.plain("from", LiveJson.seconds(span.from()));
        out.plain("to", LiveJson.seconds(span.to()));
    }
}
