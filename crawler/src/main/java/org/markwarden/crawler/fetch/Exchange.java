package org.markwarden.crawler.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was sent and the answer that came, complete or cut, with the facts of the connection. */
public final class Exchange {
    private final URI url;
    private final Instant at;
    private final RawMessage request;
    private final Received received;
    private final Connection connection;

    /**
     * The facts of the connection.
     *
     * @param address the address really connected
     */
    public record Connection(InetAddress address, @Nullable TlsFacts tls, Timing timing) {}

    Exchange(URI url, Instant at, RawMessage request, Received received, Connection connection) {
        this.url = url;
        this.at = at;
        this.request = request;
        this.received = received;
        this.connection = connection;
    }

    public URI url() {
        return url;
    }

    /** When the request was sent. */
    public Instant at() {
        return at;
    }

    public RawMessage request() {
        return request;
    }

    public RawMessage response() {
        return received.raw();
    }

    public int status() {
        return received.status();
    }

    /** Body without chunking, still packed as Content-Encoding says; not to be changed. */
    public byte[] body() {
        return received.body();
    }

    /** Why the answer ends too early, or nothing when it is whole. */
    public Optional<Cut> cut() {
        return Optional.ofNullable(received.cut());
    }

    public Connection connection() {
        return connection;
    }

    /** The first header line of this name. */
    public Optional<String> header(String name) {
        return received.headers().stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(HeaderLine::value)
                .findFirst();
    }

    /** All header lines, in their order. */
    public List<HeaderLine> headers() {
        return received.headers();
    }

    /**
     * The body unpacked.
     *
     * @throws UnreadableBodyException when it is packed in a way we did not offer, damaged, or longer than the limit
     */
    public byte[] decoded(int limit) throws UnreadableBodyException {
        return ContentDecoding.decode(header("Content-Encoding").orElse(""), body(), limit);
    }
}
