package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes to send, and how. */
public final class Answer {

    private static final int NO_ANSWER = 0;

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final @Nullable String retryAfter;

    public Answer(int status, String contentType, byte[] body, @Nullable String retryAfter) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
        this.retryAfter = retryAfter;
    }

    /** No answer at all: the connection is closed. */
    public static final Answer DROPPED = new Answer(NO_ANSWER, "", new byte[0], null);

    public static Answer json(int status, String json) {
        return new Answer(status, "application/json;charset=UTF-8", json.getBytes(StandardCharsets.UTF_8), null);
    }

    int status() {
        return status;
    }

    /** Sends it; a HEAD request and a 304 get no body. */
    public void send(HttpExchange exchange) throws IOException {
        if (status == NO_ANSWER) {
            exchange.close();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        if (retryAfter != null) {
            headers.set("Retry-After", retryAfter);
        }
        if (exchange.getRequestMethod().equals("HEAD") || status == 304) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] sent = body;
        if (wantsGzip(exchange)) {
            headers.set("Content-Encoding", "gzip");
            headers.set("Vary", "Accept-Encoding");
            sent = gzip(body);
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(sent);
        }
    }

    private boolean wantsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && body.length > 512;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
