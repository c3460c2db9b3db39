package org.markwarden.crawler.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Sends one GET and reads one answer. Blocking; meant for virtual threads. Thread-safe. */
public final class Fetcher implements AutoCloseable {
    private final Identity identity;
    private final AddressRules rules;
    private final Clock clock;
    private final Connector connector;
    private final IdleLines idle = new IdleLines();
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    public Fetcher(Identity identity, AddressRules rules, Resolver resolver, Clock clock) {
        this.identity = identity;
        this.rules = rules;
        this.clock = clock;
        this.connector = new Connector(resolver, rules, (SSLSocketFactory) SSLSocketFactory.getDefault(), lookups);
    }

    public Identity identity() {
        return identity;
    }

    public AddressRules rules() {
        return rules;
    }

    /** Asks once; never follows a redirect. */
    public Answer get(URI url, Conditions conditions, FetchLimits limits) {
        try {
            Origin origin = Origin.of(url);
            if (identity.contact() == null && !rules.names(origin)) {
                return new Answer.NotAsked(url, "no contact configured for " + origin.hostAndPort());
            }
            return new Answer.Came(new Request(url, origin, conditions, limits).run());
        } catch (RefusedAddressException | IllegalArgumentException e) {
            return new Answer.NotAsked(url, String.valueOf(e.getMessage()));
        } catch (IOException | HttpException e) {
            return new Answer.Missing(url, Failure.words(e));
        }
    }

    @Override
    public void close() {
        idle.close();
        lookups.shutdownNow();
    }

    /** One request on its way. */
    private final class Request {
        private final URI url;
        private final Origin origin;
        private final FetchLimits limits;
        private final byte[] bytes;
        private final Deadline deadline;
        private final Instant at = clock.instant();
        private final long began = System.nanoTime();
        private Duration connect = Duration.ZERO;

        Request(URI url, Origin origin, Conditions conditions, FetchLimits limits) {
            this.url = url;
            this.origin = origin;
            this.limits = limits;
            this.bytes = RequestText.get(url, origin, identity, conditions).getBytes(StandardCharsets.ISO_8859_1);
            this.deadline = Deadline.in(limits.total());
        }

        Exchange run() throws IOException, HttpException {
            Optional<Line> resting = idle.take(origin);
            if (resting.isPresent()) {
                try {
                    return on(resting.get());
                } catch (IOException e) {
                    // the other end had closed the resting line: nothing came, so the request may be repeated
                    if (resting.get().incoming().size() > 0) {
                        throw e;
                    }
                }
            }
            Line line = connector.open(origin, limits, deadline);
            connect = since(began);
            return on(line);
        }

        private Exchange on(Line line) throws IOException, HttpException {
            boolean kept = false;
            try {
                line.send(bytes, deadline);
                long sent = System.nanoTime();
                ResponseReader reader = new ResponseReader(line, limits.body());
                ClassicHttpResponse head = reader.readHead();
                Duration firstByte = since(sent);
                Received received = reader.readBody(head);
                kept = reader.isReusable();
                return exchange(line, received, new Timing(connect, firstByte, since(began)));
            } finally {
                settle(line, kept);
            }
        }

        private Exchange exchange(Line line, Received received, Timing timing) {
            var connection = new Exchange.Connection(line.address(), line.tls(), timing);
            return new Exchange(url, at, new RawMessage(bytes, bytes.length), received, connection);
        }

        private void settle(Line line, boolean kept) {
            if (kept) {
                idle.give(origin, line);
            } else {
                line.close();
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
