package org.markwarden.domain.snapshot;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/**
 * What was kept of one address at one time (a WARC capture).
 *
 * @param url the address asked for
 * @param finalUrl the address that answered, after redirects
 * @param status HTTP status, or 200 for an imported file
 * @param contentType as the answer named it
 * @param payload digest of the body as sent, before content decoding
 * @param records response, request and metadata records, the response first; empty for what was not kept as WARC
 * @param page what the page was read as
 * @param pageReason why
 * @param signature digest of the readable content, to tell a changed page from an unchanged one
 */
public record Snapshot(
        SnapshotId id,
        URI url,
        URI finalUrl,
        Instant capturedAt,
        int status,
        @Nullable String contentType,
        Sha256 payload,
        List<WarcAddress> records,
        PageKind page,
        String pageReason,
        @Nullable Sha256 signature) {
    public Snapshot {
        records = List.copyOf(records);
    }
}
