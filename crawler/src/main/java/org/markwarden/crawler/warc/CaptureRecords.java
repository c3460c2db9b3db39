package org.markwarden.crawler.warc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    /**
     * Packs what others handed in: we did not fetch it, so it is a resource and no response (WARC/1.1, 6.4).
     *
     * @param at when it was taken in
     * @param origin JSON that says from which clue it comes
     */
    public static CaptureRecords handedIn(URI url, Instant at, String contentType, byte[] body, String origin) {
        UUID id = UUID.randomUUID();
        byte[] resource = RecordText.of("resource", id, at)
                .target(url)
                .line("WARC-Payload-Digest", RecordText.digest(body))
                .member(contentType, body);
        byte[] metadata = RecordText.of("metadata", UUID.randomUUID(), at)
                .target(url)
                .line("WARC-Concurrent-To", RecordText.urn(id))
                .member("application/json", origin.getBytes(StandardCharsets.UTF_8));
        return new CaptureRecords(id, List.of(resource, metadata));
    }

    /** Id of the response or resource record. */
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
