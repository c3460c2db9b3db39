package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real HTTP server on 127.0.0.1, one virtual thread a request, every request written down. */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int BACKLOG = 256;

    static {
        // Without it the JDK's server waits 40 ms for an acknowledgement before each body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final RequestLog log = new RequestLog();
    private final Clock clock;

    private LoopbackServer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
    }

    /** Takes the port, or any free one for 0; nothing is answered before {@link #start()}. */
    public static LoopbackServer bind(int port, Clock clock) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        return new LoopbackServer(HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG), clock);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public RequestLog log() {
        return log;
    }

    public LoopbackServer serve(String path, Responder responder) {
        server.createContext(path, exchange -> handle(exchange, responder));
        return this;
    }

    public LoopbackServer start() {
        server.start();
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Written down before it is sent, so that whoever has the answer also finds the line in the log. */
    private void handle(HttpExchange exchange, Responder responder) throws IOException {
        var at = clock.instant();
        try (exchange) {
            Answer answer = answerOrFault(exchange, responder);
            log.add(new SeenRequest(
                    at,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Objects.toString(exchange.getRequestHeaders().getFirst("User-Agent"), ""),
                    answer.status()));
            answer.send(exchange);
        }
    }

    private static Answer answerOrFault(HttpExchange exchange, Responder responder) throws IOException {
        try {
            return responder.answer(exchange);
        } catch (RuntimeException fault) {
            LOG.error("{} failed", exchange.getRequestURI(), fault);
            return new Answer(500, "text/plain;charset=UTF-8", "fault".getBytes(StandardCharsets.UTF_8), null);
        }
    }
}
