package org.markwarden.crawler.live.capture;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final List<WarcAddress> records = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private URI playlist;

    /** @param latest nothing is asked for after this instant */
    StreamSource(Retrieval retrieval, CaptureOrder order, Instant latest) {
        this.retrieval = retrieval;
        this.order = order;
        this.latest = latest;
        this.playlist = order.stream();
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
        remarks.add(remark);
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
                    remarks.add("playlist: " + unreadable.reason());
                    return Optional.empty();
                }
                case Playlist.Master master -> {
                    Optional<URI> chosen = choice(master);
                    if (chosen.isEmpty()) {
                        remarks.add("the playlist offers no stream");
                        return Optional.empty();
                    }
                    playlist = chosen.get();
                }
            }
        }
        remarks.add("playlists lead to playlists, more than " + MOST_STEPS + " deep or in a circle");
        return Optional.empty();
    }

    /** The best quality that is not lavish, else the least. */
    private static Optional<URI> choice(Playlist.Master master) {
        Comparator<Playlist.Variant> byBandwidth = Comparator.comparingLong(Playlist.Variant::bandwidth);
        return master.variants().stream()
                .filter(variant -> variant.bandwidth() <= MODEST_BANDWIDTH)
                .max(byBandwidth)
                .or(() -> master.variants().stream().min(byBandwidth))
                .map(Playlist.Variant::uri);
    }

    private Optional<Playlist> read(URI url) throws InterruptedException {
        return fetch(url, null, LARGEST_PLAYLIST, "playlist").map(answer -> {
            String text = PageText.decode(answer.body(), answer.contentType()).text();
            Playlist read = PlaylistFile.read(text, answer.url());
            read.problems().stream()
                    .map(problem -> "playlist: " + problem)
                    .filter(problem -> !remarks.contains(problem))
                    .forEach(remarks::add);
            return read;
        });
    }

    /** The playlist as it is now. */
    Optional<Playlist> again() throws InterruptedException {
        return read(playlist);
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
                remarks.add(what + " " + url.getPath() + ": status " + answer.status());
                yield Optional.empty();
            }
            case Result.Missing missing -> {
                remarks.add(what + " " + url.getPath() + ": " + missing.reason());
                yield Optional.empty();
            }
        };
    }
}
