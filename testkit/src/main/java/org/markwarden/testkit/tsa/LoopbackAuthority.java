package org.markwarden.testkit.tsa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A sample authority behind HTTP on the loopback. */
public final class LoopbackAuthority implements AutoCloseable {
    private final HttpServer server;
    private final SampleAuthority authority;
    private volatile UnaryOperator<byte[]> spoiling = UnaryOperator.identity();

    public LoopbackAuthority(SampleAuthority authority) throws IOException {
        this.authority = authority;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Changes every answer from now on. */
    public void spoil(UnaryOperator<byte[]> change) {
        spoiling = change;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] response =
                    spoiling.apply(authority.answer(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
