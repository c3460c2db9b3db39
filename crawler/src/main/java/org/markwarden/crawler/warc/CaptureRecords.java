package org.markwarden.crawler.warc;

import java.util.List;
import java.util.UUID;
import org.markwarden.crawler.fetch.Cut;
import org.markwarden.crawler.fetch.Exchange;

/** The three records of one exchange, packed: response, request, metadata. */
public final class CaptureRecords {
    private final UUID id;
    private final List<byte[]> members;

    private CaptureRecords(UUID id, List<byte[]> members) {
        this.id = id;
        this.members = members;
    }

    /** Packs an exchange; the response record gets a fresh id, which names the snapshot too. */
    public static CaptureRecords of(Exchange exchange, CaptureFacts facts) {
        UUID id = UUID.randomUUID();
        return new CaptureRecords(
                id, List.of(response(id, exchange), request(id, exchange), metadata(id, exchange, facts)));
    }

    /** Id of the response record. */
    public UUID id() {
        return id;
    }

    List<byte[]> members() {
        return members;
    }

    private static byte[] response(UUID id, Exchange exchange) {
        RecordText record = RecordText.of("response", id, exchange.at())
                .target(exchange.url())
                .line("WARC-IP-Address", exchange.connection().address().getHostAddress())
                .line("WARC-Truncated", exchange.cut().map(Cut::warcReason).orElse(null));
        // tools disagree on the payload of a chunked answer (warcio issue 74), so it gets no digest
        if (exchange.header("Transfer-Encoding").isEmpty()) {
            record.line("WARC-Payload-Digest", RecordText.digest(exchange.body()));
        }
        return record.member(
                "application/http;msgtype=response", exchange.response().bytes());
    }

    private static byte[] request(UUID response, Exchange exchange) {
        return beside(response, "request", exchange)
                .line("WARC-IP-Address", exchange.connection().address().getHostAddress())
                .member("application/http;msgtype=request", exchange.request().bytes());
    }

    private static byte[] metadata(UUID response, Exchange exchange, CaptureFacts facts) {
        return beside(response, "metadata", exchange).member("application/json", CaptureMetadata.json(exchange, facts));
    }

    private static RecordText beside(UUID response, String type, Exchange exchange) {
        return RecordText.of(type, UUID.randomUUID(), exchange.at())
                .target(exchange.url())
                .line("WARC-Concurrent-To", RecordText.urn(response));
    }
}
