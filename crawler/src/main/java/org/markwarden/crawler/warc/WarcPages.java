package org.markwarden.crawler.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
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

    private WarcPages() {}

    /** Hands over every response and resource record in the order of the file. */
    public static void each(InputStream warc, Consumer<ArchivedPage> pages) {
        String last = "start of the file";
        try (WarcReader reader = new WarcReader(warc)) {
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                last = next.get().id().toString();
                page(next.get(), last).ifPresent(pages);
                next = reader.next();
            }
        } catch (IOException | RuntimeException e) {
            // jwarc throws unchecked exceptions too on damaged headers
            pages.accept(new ArchivedPage.Damaged(last, "not readable behind this record: " + e.getMessage()));
        }
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
        return URI.create(target.startsWith("<") ? target.substring(1, target.length() - 1) : target);
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LARGEST_PACKED + 1);
        if (body.length > LARGEST_PACKED) {
            throw new IOException("record longer than %d bytes".formatted(LARGEST_PACKED));
        }
        return body;
    }
}
