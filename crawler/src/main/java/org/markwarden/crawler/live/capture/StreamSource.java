package org.markwarden.crawler.live.capture;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.Retrieval.Errand;
import org.markwarden.crawler.Retrieval.Result;
import org.markwarden.crawler.live.hls.ByteSpan;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.PlaylistFile;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.snapshot.WarcAddress;

/** The stream a capture reads from: its playlists and pieces, the records of what was fetched, and what could not be had. */
final class StreamSource {
    private static final int LARGEST_PLAYLIST = 8 << 20;
    private static final int MOST_STEPS = 4;
    private static final long MODEST_BANDWIDTH = 2_500_000;

    private final Retrieval retrieval;
    private final CaptureOrder order;
    private final Instant latest;
    private final List<WarcAddress> records;
    private final List<String> remarks;
    private List<Playlist.Rendition> beside = List.of();
    private URI playlist;
    private String fault = "";

    /** @param latest nothing is asked for after this instant */
    StreamSource(Retrieval retrieval, CaptureOrder order, Instant latest) {
        this.retrieval = retrieval;
        this.order = order;
        this.latest = latest;
        this.records = new ArrayList<>();
        this.remarks = new ArrayList<>();
        this.playlist = order.stream();
    }

    private StreamSource(StreamSource whole, URI playlist) {
        this.retrieval = whole.retrieval;
        this.order = whole.order;
        this.latest = whole.latest;
        this.records = whole.records;
        this.remarks = whole.remarks;
        this.playlist = playlist;
    }

    /** The same for a track beside the picture: what it notes is noted here. */
    StreamSource of(Playlist.Rendition rendition) {
        return new StreamSource(this, Objects.requireNonNull(rendition.uri()));
    }

    /** The sound and the captions that belong to the chosen stream and stand in playlists of their own. */
    List<Playlist.Rendition> beside() {
        return beside;
    }

    /** The address of the playlist that is followed. */
    URI playlist() {
        return playlist;
    }

    List<WarcAddress> records() {
        return records;
    }

    /** What a reader of the capture has to know, in the order in which it was met. */
    List<String> remarks() {
        return remarks;
    }

    void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** Goes from a choice of streams to one of them. */
    Optional<Playlist.Media> open() throws InterruptedException {
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Playlist> read = read(playlist);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            switch (read.get()) {
                case Playlist.Media media -> {
                    return Optional.of(media);
                }
                case Playlist.Unreadable unreadable -> {
                    remark("playlist: " + unreadable.reason());
                    return Optional.empty();
                }
                case Playlist.Master master -> {
                    Optional<Playlist.Variant> chosen = choice(master);
                    if (chosen.isEmpty()) {
                        remark("the playlist offers no stream");
                        return Optional.empty();
                    }
                    beside = beside(master, chosen.get());
                    playlist = chosen.get().uri();
                }
            }
        }
        remark("playlists lead to playlists, more than " + MOST_STEPS + " deep or in a circle");
        return Optional.empty();
    }

    /** The best quality that is not lavish, else the least. */
    private static Optional<Playlist.Variant> choice(Playlist.Master master) {
        Comparator<Playlist.Variant> byBandwidth = Comparator.comparingLong(Playlist.Variant::bandwidth);
        return master.variants().stream()
                .filter(variant -> variant.bandwidth() <= MODEST_BANDWIDTH)
                .max(byBandwidth)
                .or(() -> master.variants().stream().min(byBandwidth));
    }

    /** One of each kind: in Chinese, or else the one the stream prefers. */
    private static List<Playlist.Rendition> beside(Playlist.Master master, Playlist.Variant variant) {
        return Stream.of(master.rendition("AUDIO", variant.audio()), master.rendition("SUBTITLES", variant.subtitles()))
                .flatMap(Optional::stream)
                .filter(rendition -> !variant.uri().equals(rendition.uri()))
                .toList();
    }

    private Optional<Playlist> read(URI url) throws InterruptedException {
        return fetch(url, null, LARGEST_PLAYLIST, "playlist").map(answer -> {
            String text = PageText.decode(answer.body(), answer.contentType()).text();
            Playlist read = PlaylistFile.read(text, answer.url());
            read.problems().forEach(problem -> remark("playlist: " + problem));
            return read;
        });
    }

    /** The playlist as it is now. */
    Optional<Playlist> again() throws InterruptedException {
        return read(playlist);
    }

    /** Why the piece that was asked for last could not be had. */
    String fault() {
        return fault;
    }

    private void fault(String words) {
        fault = words;
        remark(words);
    }

    /** One piece of the stream, or nothing and a remark that says why. */
    Optional<Result.Kept> fetch(URI url, @Nullable ByteSpan span, int largest, String what)
            throws InterruptedException {
        Errand errand = new Errand(order.site(), "live-capture", order.from(), latest, largest);
        return switch (retrieval.get(url, span == null ? null : span.header(), errand)) {
            case Result.Kept answer
            when answer.status() < 300 -> {
                records.addAll(answer.records());
                yield Optional.of(answer);
            }
            case Result.Kept answer -> {
                fault(what + " " + url.getPath() + ": status " + answer.status());
                yield Optional.empty();
            }
            case Result.Missing missing -> {
                fault(what + " " + url.getPath() + ": " + missing.reason());
                yield Optional.empty();
            }
        };
    }
}
