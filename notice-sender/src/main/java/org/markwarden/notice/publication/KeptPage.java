package org.markwarden.notice.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.StorageException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads a kept page back from its WARC record. */
final class KeptPage {
    private static final int LIMIT = 16 << 20;

    private final BlobFolder blobs;

    KeptPage(BlobFolder blobs) {
        this.blobs = blobs;
    }

    /** The page as a document, or nothing when it was not kept, is no page, or cannot be read. */
    Optional<Document> of(Snapshot snapshot) {
        if (snapshot.records().isEmpty() || snapshot.status() != 200) {
            return Optional.empty();
        }
        byte[] member = blobs.read(snapshot.records().getFirst());
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
            WarcRecord kept = reader.next().orElseThrow(() -> new IOException("no record"));
            return kept instanceof WarcResponse response ? Optional.of(document(response, snapshot)) : Optional.empty();
        } catch (IOException e) {
            throw new StorageException("kept page not readable: " + snapshot.id(), e);
        }
    }

    /** jsoup finds the charset: the header's, a byte order mark, the page's own word. */
    private static Document document(WarcResponse response, Snapshot snapshot) throws IOException {
        String charset = response.http().contentType().parameters().get("charset");
        try (InputStream body = response.http().bodyDecoded().stream()) {
            byte[] bytes = body.readNBytes(LIMIT);
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    known(charset),
                    snapshot.finalUrl().toString());
        }
    }

    private static @Nullable String known(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset) ? charset : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
