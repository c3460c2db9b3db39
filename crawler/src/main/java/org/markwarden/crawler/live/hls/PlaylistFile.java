package org.markwarden.crawler.live.hls;

import io.lindstrom.m3u8.model.AlternativeRendition;
import io.lindstrom.m3u8.model.ByteRange;
import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.SegmentMap;
import io.lindstrom.m3u8.model.Variant;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.ParsingMode;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Origin;

/** Reads playlists by the library, each repaired before; never fails. */
public final class PlaylistFile {
    private static final int LONGEST = 24 << 20;

    private final URI base;

    private PlaylistFile(URI base) {
        this.base = base;
    }

    /** Reads the text of a playlist fetched from this address. */
    public static Playlist read(String text, URI base) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (body.length() > LONGEST) {
            return new Playlist.Unreadable(
                    "playlist of " + body.length() + " characters, at most " + LONGEST + " are read");
        }
        if (!isPlaylist(body)) {
            return new Playlist.Unreadable("neither #EXTM3U nor a tag of HLS");
        }
        List<String> lines = body.lines().collect(Collectors.toList());
        PlaylistFile file = new PlaylistFile(base);
        try {
            return lines.stream().anyMatch(PlaylistFile::isOfMaster) ? file.master(lines) : file.media(lines);
        } catch (PlaylistParserException | RuntimeException e) {
            return new Playlist.Unreadable("the library does not read it: " + e.getMessage());
        }
    }

    /** Says whether a text looks like a playlist. */
    public static boolean isPlaylist(String text) {
        String head = text.substring(0, Math.min(2_000, text.length()))
                .replace("\ufeff", "")
                .stripLeading();
        return head.startsWith("#EXTM3U") || head.contains("#EXT-X-") || head.contains("#EXTINF");
    }

    private static boolean isOfMaster(String line) {
        return line.startsWith("#EXT-X-STREAM-INF") || line.startsWith("#EXT-X-MEDIA:");
    }

    private Playlist media(List<String> written) throws PlaylistParserException {
        RepairedPlaylist repaired = new RepairedPlaylist(written);
        List<String> problems = new ArrayList<>(repaired.problems().list());
        MediaPlaylist read = new MediaPlaylistParser(ParsingMode.LENIENT)
                .readPlaylist(repaired.lines().iterator());
        List<Segment> segments = new ArrayList<>(read.mediaSegments().size());
        long sequence = read.mediaSequence();
        Ranges ranges = new Ranges();
        int unreachable = 0;
        for (MediaSegment one : read.mediaSegments()) {
            Optional<URI> uri = address(one.uri());
            if (uri.isPresent()) {
                segments.add(segment(one, uri.get(), sequence, ranges));
            } else {
                unreachable++;
                segments.add(gap(one, sequence));
            }
            sequence++;
        }
        if (unreachable > 0) {
            problems.add(unreachable + " segments whose address is none");
        }
        return new Playlist.Media(
                read.mediaSequence(),
                Duration.ofSeconds(read.targetDuration()),
                segments,
                !read.ongoing(),
                repaired.isVod(),
                problems);
    }

    private Segment segment(MediaSegment one, URI uri, long sequence, Ranges ranges) {
        SegmentMap map = one.segmentMap().orElse(null);
        return new Segment(
                uri,
                sequence,
                duration(one),
                ranges.of(uri, one.byteRange().orElse(null)),
                map == null ? null : address(map.uri()).orElse(null),
                map == null
                        ? null
                        : map.byteRange()
                                .map(range -> new ByteSpan(range.offset().orElse(0L), range.length()))
                                .orElse(null),
                one.segmentKey().map(key -> key.method().toString()).orElse(null),
                one.discontinuity(),
                one.gap(),
                one.programDateTime().map(java.time.OffsetDateTime::toInstant).orElse(null));
    }

    /** Keeps the count of what stands behind it. */
    private Segment gap(MediaSegment one, long sequence) {
        return new Segment(base, sequence, duration(one), null, null, null, null, one.discontinuity(), true, null);
    }

    private static Duration duration(MediaSegment one) {
        return Duration.ofMillis(Math.round(one.duration() * 1000));
    }

    /** A range without an offset begins where the last one of the same resource ended. */
    private static final class Ranges {
        private @Nullable URI resource;
        private long end;

        @Nullable
        ByteSpan of(URI uri, @Nullable ByteRange range) {
            if (range == null) {
                resource = null;
                return null;
            }
            long offset = range.offset().orElse(uri.equals(resource) ? end : 0L);
            resource = uri;
            end = offset + range.length();
            return new ByteSpan(offset, range.length());
        }
    }

    private Playlist master(List<String> written) throws PlaylistParserException {
        RepairedMaster repaired = new RepairedMaster(written);
        List<String> problems = new ArrayList<>(repaired.problems().list());
        MasterPlaylist read = new MasterPlaylistParser(ParsingMode.LENIENT)
                .readPlaylist(repaired.lines().iterator());
        List<Playlist.Variant> variants = new ArrayList<>();
        for (Variant one : read.variants()) {
            Optional<URI> uri = address(one.uri());
            if (uri.isPresent()) {
                variants.add(variant(one, uri.get()));
            } else {
                problems.add("a stream whose address is none");
            }
        }
        List<Playlist.Rendition> renditions =
                read.alternativeRenditions().stream().map(this::rendition).toList();
        return new Playlist.Master(variants, renditions, problems);
    }

    private static Playlist.Variant variant(Variant one, URI uri) {
        Integer height = one.resolution().map(resolution -> resolution.height()).orElse(null);
        return new Playlist.Variant(
                uri,
                one.bandwidth(),
                height,
                one.audio().orElse(null),
                one.subtitles().orElse(null));
    }

    private Playlist.Rendition rendition(AlternativeRendition one) {
        return new Playlist.Rendition(
                one.type().toString(),
                one.groupId(),
                one.name(),
                one.language().orElse(null),
                one.uri().flatMap(this::address).orElse(null),
                one.defaultRendition().orElse(false));
    }

    /** Only http and https can be fetched; whether they may be is decided when they are. */
    private Optional<URI> address(String written) {
        try {
            URI uri = base.resolve(written.strip().replace(" ", "%20"));
            Origin.of(uri);
            return Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what is written there is no address
        }
    }
}
