package org.markwarden.crawler.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.markwarden.crawler.fetch.ContentDecoding;
import org.markwarden.crawler.parse.RawPage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads the pages of any WARC file, ours or another's, packed or not; a damaged one as far as it goes. */
public final class WarcPages {
    private static final int LARGEST_PACKED = 64 << 20;
    private static final int LARGEST = 32 << 20;
    private static final int MOST_DAMAGES = 10_000;

    private WarcPages() {}

    /** Hands over every response and resource record of a stream, up to the first that is damaged beyond itself. */
    public static void each(InputStream warc, Consumer<ArchivedPage> pages) {
        Pass pass = new Pass(pages);
        try (WarcReader reader = new WarcReader(warc)) {
            pass.over(reader);
        } catch (IOException | RuntimeException e) {
            // jwarc throws unchecked exceptions too on damaged headers
            pass.damaged(e);
        }
    }

    /**
     * Hands over every response and resource record of a WARC or ARC file in order; behind damage it goes on at the next
     * place where a record begins.
     *
     * @throws IOException when the file itself cannot be read
     */
    public static void each(Path file, Consumer<ArchivedPage> pages) throws IOException {
        Pass pass = new Pass(pages);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            RecordSearch search = RecordSearch.of(channel);
            OptionalLong place = OptionalLong.of(0);
            while (place.isPresent() && pass.damages < MOST_DAMAGES) {
                long failed = pass.from(channel, place.getAsLong());
                if (failed >= 0 && search != RecordSearch.WARC) {
                    SpacedArcRecord.at(channel, failed).ifPresent(pages);
                }
                place = failed < 0 ? OptionalLong.empty() : search.from(channel, failed + 1);
            }
        }
    }

    /** One pass over a file; damage in a row is told once. */
    private static final class Pass {
        private final Consumer<ArchivedPage> pages;
        private String last = "start of the file";
        private boolean sound = true;
        private int damages;

        Pass(Consumer<ArchivedPage> pages) {
            this.pages = pages;
        }

        /** Reads from this place on; returns where the record begins that cannot be read, or -1 at the end of the file. */
        long from(FileChannel channel, long place) throws IOException {
            WarcReader reader = null;
            try {
                // a reader of its own for each attempt: a failed one is in no known state; closing it would close the
                // file
                reader = new WarcReader(Channels.newChannel(new FromPlace(channel, place)));
                over(reader);
                return -1;
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                damaged(e);
                return reader == null ? place : place + Math.max(0, reader.position());
            }
        }

        void over(WarcReader reader) throws IOException {
            reader.setLenient(true);
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                last = id(next.get());
                sound = true;
                page(next.get(), last).ifPresent(pages);
                next = reader.next();
            }
        }

        void damaged(Exception e) {
            damages++;
            if (sound) {
                pages.accept(new ArchivedPage.Damaged(last, "not readable behind this record: " + e.getMessage()));
                sound = false;
            }
        }
    }

    /** Records of ARC files have no id; there the address names them. */
    private static String id(WarcRecord record) {
        return record.headers()
                .first("WARC-Record-ID")
                .map(id -> id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id)
                .orElseGet(() -> record.headers().first("WARC-Target-URI").orElse("record"));
    }

    /** Reads back the response record in one gzip member. */
    public static ArchivedPage of(byte[] member) {
        ArchivedPage[] found = {new ArchivedPage.Damaged("member", "holds no page")};
        each(new ByteArrayInputStream(member), page -> found[0] = page);
        return found[0];
    }

    private static Optional<ArchivedPage> page(WarcRecord record, String id) {
        try {
            return switch (record) {
                case WarcResponse response
                when response.contentType().base().toString().equals("application/http") ->
                    Optional.of(response(response, id));
                case WarcTargetRecord resource
                when record.type().equals("resource") -> Optional.of(resource(resource, id));
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException e) {
            return Optional.of(new ArchivedPage.Damaged(id, String.valueOf(e.getMessage())));
        }
    }

    private static ArchivedPage response(WarcResponse response, String id) throws IOException {
        HttpResponse http = response.http();
        byte[] body = bounded(http.body().stream());
        String encoding = String.join(",", http.headers().all("Content-Encoding"));
        return new ArchivedPage.Intact(
                id,
                new RawPage(
                        target(response),
                        http.headers().first("Content-Type").orElse(null),
                        http.status(),
                        ContentDecoding.decode(encoding, body, LARGEST),
                        http.headers().first("Link").orElse(null)));
    }

    private static ArchivedPage resource(WarcTargetRecord resource, String id) throws IOException {
        byte[] body = bounded(resource.body().stream());
        return new ArchivedPage.Intact(
                id, new RawPage(target(resource), resource.contentType().toString(), 200, body));
    }

    private static URI target(WarcTargetRecord record) {
        String target = record.target();
        return URI.create(escaped(target.startsWith("<") ? target.substring(1, target.length() - 1) : target));
    }

    /** Tools write addresses as browsers show them, with characters that a URI may not hold. */
    static String escaped(String target) {
        StringBuilder escaped = new StringBuilder(target.length());
        for (char c : target.strip().toCharArray()) {
            if (c <= ' ' || "{}|\\^`\"<>[]".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LARGEST_PACKED + 1);
        if (body.length > LARGEST_PACKED) {
            throw new IOException("record longer than %d bytes".formatted(LARGEST_PACKED));
        }
        return body;
    }
}
