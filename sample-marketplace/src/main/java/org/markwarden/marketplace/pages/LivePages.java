package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.marketplace.world.LiveRoom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Live rooms: the page, the shelf as JSON, the stream with its captions, and what viewers write. */
public final class LivePages {
    private static final Pattern PART = Pattern.compile("(/live/[0-9]+)(?:/(.+))?");
    private static final Pattern SEGMENT = Pattern.compile("v(\\d{1,8})\\.ts");
    private static final Pattern CAPTIONS = Pattern.compile("zh(\\d{1,8})\\.vtt");
    private static final int KEPT_SEGMENTS = 4;

    private final Site site;
    private final Frame frame;
    private final State state;
    private final Clock clock;
    private final Instant opened;

    public LivePages(Site site, Clock clock) {
        this.site = site;
        this.frame = new Frame(site);
        this.state = new State(site);
        this.clock = clock;
        this.opened = clock.instant();
    }

    /** What stands at a path below a room. */
    public Optional<Page> at(String path) {
        Matcher part = PART.matcher(path);
        if (!part.matches()) {
            return Optional.empty();
        }
        String name = Objects.requireNonNullElse(part.group(2), "");
        return site.roomAt(part.group(1))
                .map(room -> Show.at(room, opened, clock.instant()))
                .flatMap(show -> part(show, name));
    }

    private Optional<Page> part(Show show, String name) {
        Playlists playlists = new Playlists(show);
        return switch (name) {
            case "" -> Optional.of(page(show));
            case "shelf.json" -> Optional.of(shelf(show));
            case "index.m3u8" -> Optional.of(playlists.streams());
            case "video.m3u8" -> Optional.of(playlists.video());
            case "zh.m3u8" -> Optional.of(playlists.captions());
            case "captions.srt" -> Optional.of(Words.srt(show.room()));
            case "danmaku.xml" -> Optional.of(Words.danmaku(show));
            default -> segment(name).or(() -> captions(show, name));
        };
    }

    private Page page(Show show) {
        LiveRoom room = show.room();
        String head = "<script>window.__INITIAL_STATE__ = %s;</script>".formatted(Html.script(state.of(show)));
        String body = """
                <div class="live"><span class="on">%s</span><h1>%s</h1><p>%s · %s</p></div>
                <div id="app"></div>
                <script>%s</script>""".formatted(
                        show.isOver() ? "直播已结束" : "直播中",
                        escape(room.title()),
                        escape(room.host()),
                        escape(room.shop().name()),
                        InitialState.SCRIPT);
        return Page.html(frame.around(room.title(), head, body));
    }

    private Page shelf(Show show) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        state.shelf(root.putObject("room"), show);
        return Page.text("application/json", root.toString());
    }

    /** Four pieces of a test picture, over and over. */
    private static Optional<Page> segment(String name) {
        Matcher segment = SEGMENT.matcher(name);
        if (!segment.matches()) {
            return Optional.empty();
        }
        String file = "live/s" + Integer.parseInt(segment.group(1)) % KEPT_SEGMENTS + ".ts";
        try (var in = LivePages.class.getResourceAsStream(file)) {
            return Optional.of(
                    Page.binary("video/mp2t", Objects.requireNonNull(in, file).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Optional<Page> captions(Show show, String name) {
        Matcher captions = CAPTIONS.matcher(name);
        return captions.matches()
                ? Optional.of(Words.vtt(show.room(), Integer.parseInt(captions.group(1))))
                : Optional.empty();
    }
}
