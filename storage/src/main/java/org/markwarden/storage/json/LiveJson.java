package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.live.ShelfItem;

/** Samples and captures of live rooms, each as one line of JSON. */
public final class LiveJson {
    private static final Labels<LiveState> STATES = new Labels<>(LiveState.values(), LiveState::label);

    private LiveJson() {}

    /** Writes a sample, without the line's end. */
    public static String write(LiveSample sample) {
        return Json.line(out -> {
            room(out, sample.room());
            out.textOf("page", sample.page());
            out.textOf("at", sample.at());
            out.text("state", sample.state() == null ? null : sample.state().label());
            out.text("title", sample.title());
            out.text("host", sample.host());
            out.textOf("starts_at", sample.startsAt());
            out.textOf("replay", sample.replay());
            out.textOf("stream", sample.stream());
            out.text("snapshot", sample.snapshot());
            out.objects("shelf", sample.shelf(), LiveJson::item);
        });
    }

    private static void room(ObjectOutput out, LiveRoomId room) {
        out.text("platform", room.platform());
        out.text("room", room.room());
    }

    private static void item(ShelfItem item, ObjectOutput out) {
        out.text("listing", item.listing().value());
        out.text("title", item.title());
        PriceJson.write(out, "price", item.price());
        out.text("url", item.url());
        out.plain("explained_at", seconds(item.explainedAt()));
        out.text("explained", item.isExplained() ? "yes" : null);
    }

    /**
     * Reads a sample.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static LiveSample sample(String line) {
        Fields fields = Fields.ofLine(line);
        return new LiveSample(
                room(fields),
                URI.create(fields.requiredText("page")),
                fields.requiredInstant("at"),
                fields.label("state", STATES),
                fields.text("title"),
                fields.text("host"),
                fields.instant("starts_at"),
                address(fields.text("replay")),
                address(fields.text("stream")),
                fields.objects("shelf", LiveJson::item),
                fields.text("snapshot"));
    }

    private static @Nullable URI address(@Nullable String written) {
        return written == null ? null : URI.create(written);
    }

    private static LiveRoomId room(Fields fields) {
        return new LiveRoomId(fields.requiredText("platform"), fields.requiredText("room"));
    }

    private static ShelfItem item(Fields fields) {
        return new ShelfItem(
                new ListingId(fields.requiredText("listing")),
                fields.requiredText("title"),
                PriceJson.read(fields, "price"),
                fields.text("url"),
                duration(fields.decimal("explained_at")),
                "yes".equals(fields.text("explained")));
    }

    /** Writes a capture, without the line's end. */
    public static String write(LiveCapture capture) {
        return Json.line(out -> {
            room(out, capture.room());
            out.textOf("stream", capture.stream());
            out.textOf("at", capture.at());
            out.text("folder", capture.folder());
            out.text("manifest", capture.manifest().hex());
            out.objects("records", capture.records(), SnapshotJson::writeAddress);
        });
    }

    /**
     * Reads a capture.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static LiveCapture capture(String line) {
        Fields fields = Fields.ofLine(line);
        return new LiveCapture(
                room(fields),
                URI.create(fields.requiredText("stream")),
                fields.requiredInstant("at"),
                fields.requiredText("folder"),
                new Sha256(fields.requiredText("manifest")),
                fields.objects("records", SnapshotJson::address));
    }

    static @Nullable BigDecimal seconds(@Nullable Duration time) {
        if (time == null) {
            return null;
        }
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    static @Nullable Duration duration(@Nullable BigDecimal seconds) {
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
