package org.markwarden.notice.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator on the loopback that files each notice once by its idempotency key and counts what came. */
final class OperatorStub implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, JsonNode> desk = new LinkedHashMap<>();
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final List<Map<String, String>> headers = new ArrayList<>();
    private final Deque<Reply> planned = new ArrayDeque<>();

    /** @param retryAfter empty for none; with {@code filed} the notice is filed whatever the status says */
    record Reply(int status, String retryAfter, boolean filed) {}

    OperatorStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/operator/notices");
    }

    /** Answers the next delivery so. */
    synchronized void next(Reply reply) {
        planned.add(reply);
    }

    synchronized Map<String, JsonNode> desk() {
        return new LinkedHashMap<>(desk);
    }

    synchronized int deliveries(String key) {
        return deliveries.getOrDefault(key, 0);
    }

    synchronized Map<String, String> lastHeaders() {
        return headers.getLast();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            Map<String, String> seen = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> seen.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            seen.put("body", new String(body, StandardCharsets.UTF_8));
            headers.add(seen);
            deliveries.merge(key, 1, Integer::sum);
            Reply reply = planned.isEmpty() ? new Reply(202, "", true) : planned.remove();
            if (reply.filed()) {
                desk.putIfAbsent(key, JsonMapper.shared().readTree(body));
            }
            if (!reply.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
            }
            if (reply.status() == 302) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            }
            byte[] answer = "{\"ticket\":\"T1\",\"words\":\"已受理\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
