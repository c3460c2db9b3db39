package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Reading;
import org.markwarden.crawler.extract.SavedAddress;
import org.markwarden.crawler.live.LiveOffers;
import org.markwarden.crawler.live.captions.CaptionFile;
import org.markwarden.crawler.live.captions.CaptionReading;
import org.markwarden.crawler.live.captions.CueMerge;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.PlaylistFile;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.crawler.parse.RoomReader;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveHistory;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.live.ShelfItem;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.storage.json.ListingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code live read}: saved rooms, captions, danmaku and playlists, one JSON line a file, or the listings they make together. */
@Command(
        name = "read",
        description =
                "reads saved rooms, WebVTT, SRT, ASS, danmaku and HLS playlists; --listings lays captions beside the shelf")
final class LiveReadCommand extends ProgramCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "saved files; - is standard input")
    List<String> files = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "where the files came from")
    String url = "https://live.invalid/";

    @Option(names = "--listings", description = "the items of the rooms as listings, with what was said about each")
    boolean listings;

    @Option(
            names = "--starts-at",
            paramLabel = "INSTANT",
            description =
                    "when the show began, such as 2027-01-01T12:00:00Z, for words that carry a time of day; the room says it else")
    @Nullable
    Instant startsAt;

    private final List<RoomPage> rooms = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<ViewerComment> comments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        RoomReader reader = new RoomReader(Reading.marketplaces(program().configFolder()));
        URI address = SavedAddress.of(url);
        for (String file : files) {
            byte[] bytes;
            try (InputStream in = Streams.in(file)) {
                bytes = in.readAllBytes();
            }
            ObjectNode line = line(file, bytes, address, reader);
            if (!listings) {
                out().println(line);
            }
        }
        if (listings) {
            rooms.stream()
                    .flatMap(room -> offers(room).stream())
                    .forEach(listing -> out().println(ListingJson.write(listing)));
        }
        out().flush();
        return ExitStatus.SUCCESS;
    }

    private ObjectNode line(String file, byte[] bytes, URI address, RoomReader reader) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("file", file);
        String head = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.UTF_8);
        if (PlaylistFile.isPlaylist(head)) {
            playlist(line, PlaylistFile.read(new String(bytes, StandardCharsets.UTF_8), address));
            return line;
        }
        List<RoomPage> found = reader.rooms(RawPage.saved(address, bytes));
        if (!found.isEmpty()) {
            rooms.addAll(found);
            line.put("format", "room");
            ArrayNode list = line.putArray("rooms");
            found.forEach(room -> room(list.addObject(), room));
            return line;
        }
        CaptionReading reading = CaptionFile.read(bytes, null, start());
        if (reading.cues().isEmpty()
                && reading.comments().isEmpty()
                && head.strip().matches("(?s)[<{\\[].*")) {
            List<String> why = reading.format() == CaptionReading.Format.UNREADABLE ? List.of() : reading.problems();
            return withoutRoom(line, reader.stateOf(RawPage.saved(address, bytes)), why);
        }
        captions(line, reading);
        return line;
    }

    /** A page or an answer that names no show may say all the same that it is over or gone. */
    private static ObjectNode withoutRoom(ObjectNode line, @Nullable LiveState state, List<String> why) {
        line.put("format", "no-room");
        put(line, "state", state == null ? null : state.label());
        List<String> said = new ArrayList<>(why);
        if (why.isEmpty()) {
            said.add(
                    "names no live room (a number with a title and a host or state, or with a shelf), and holds neither captions nor danmaku");
        }
        problems(line, said);
        return line;
    }

    private @Nullable Instant start() {
        if (startsAt != null) {
            return startsAt;
        }
        return rooms.isEmpty() ? null : rooms.getFirst().startsAt();
    }

    private static void room(ObjectNode node, RoomPage room) {
        node.put("room", room.room().room()).put("platform", room.room().platform());
        put(node, "state", room.state() == null ? null : room.state().label());
        put(node, "title", room.title());
        put(node, "host", room.host());
        put(node, "starts_at", room.startsAt());
        put(node, "stream", room.stream());
        put(node, "replay", room.replay());
        ArrayNode shelf = node.putArray("shelf");
        for (RoomPage.Item item : room.shelf()) {
            ObjectNode entry = shelf.addObject()
                    .put("listing", item.listing().id().value())
                    .put("title", item.listing().title());
            put(
                    entry,
                    "price",
                    item.listing().price() == null
                            ? null
                            : item.listing().price().amount().toPlainString());
            if (item.explainedAt() != null) {
                entry.put("explained_at", seconds(item.explainedAt()));
            }
            entry.put("explained_now", item.isExplained());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private void captions(ObjectNode line, CaptionReading reading) {
        cues.addAll(reading.cues());
        comments.addAll(reading.comments());
        line.put("format", reading.format().label());
        ArrayNode said = line.putArray("cues");
        CueMerge.of(reading.cues())
                .forEach(cue -> said.addObject()
                        .put("from", seconds(cue.from()))
                        .put("to", seconds(cue.to()))
                        .put("text", cue.text()));
        ArrayNode written = line.putArray("comments");
        reading.comments()
                .forEach(comment ->
                        written.addObject().put("at", seconds(comment.at())).put("text", comment.text()));
        problems(line, reading.problems());
    }

    private static void playlist(ObjectNode line, Playlist playlist) {
        switch (playlist) {
            case Playlist.Master master -> {
                line.put("format", "hls-master");
                ArrayNode variants = line.putArray("variants");
                master.variants()
                        .forEach(variant -> variants.addObject()
                                .put("uri", variant.uri().toString())
                                .put("bandwidth", variant.bandwidth()));
                ArrayNode renditions = line.putArray("renditions");
                master.renditions()
                        .forEach(rendition -> renditions
                                .addObject()
                                .put("type", rendition.type())
                                .put("name", rendition.name())
                                .put("language", rendition.language())
                                .put(
                                        "uri",
                                        rendition.uri() == null
                                                ? null
                                                : rendition.uri().toString()));
            }
            case Playlist.Media media ->
                line.put("format", "hls-media")
                        .put("sequence", media.sequence())
                        .put("segments", media.segments().size())
                        .put("seconds", seconds(media.length()))
                        .put("ended", media.isEnded())
                        .put("encrypted", media.isEncrypted());
            case Playlist.Unreadable _ -> line.put("format", "unreadable");
        }
        problems(line, playlist.problems());
    }

    private static void problems(ObjectNode line, List<String> problems) {
        ArrayNode list = line.putArray("problems");
        problems.forEach(list::add);
    }

    /** What the stage makes of many looks, made of the one that was saved. */
    private List<Listing> offers(RoomPage room) {
        Instant now = Instant.now();
        List<ShelfItem> shelf = room.shelf().stream()
                .map(item -> new ShelfItem(
                        item.listing().id(),
                        item.listing().title(),
                        item.listing().price(),
                        item.listing().url(),
                        item.explainedAt(),
                        item.isExplained()))
                .toList();
        LiveSample sample = new LiveSample(
                room.room(),
                SavedAddress.of(url),
                now,
                room.state(),
                room.title(),
                room.host(),
                room.startsAt(),
                room.replay(),
                room.stream(),
                shelf,
                null);
        var known = new LiveOffers.Known(room, sample, LiveHistory.of(List.of(sample)), cues, comments);
        return LiveOffers.of(known, null);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}
