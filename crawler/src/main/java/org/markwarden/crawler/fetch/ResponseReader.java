package org.markwarden.crawler.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.jspecify.annotations.Nullable;

/** Reads one answer off a line: header block, then body up to a limit, keeping the bytes as sent. */
final class ResponseReader {
    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxHeaderCount(FetchLimits.HEADERS)
            .setMaxLineLength(FetchLimits.HEADER_LINE)
            .setMaxEmptyLineCount(2)
            .build();
    private static final int MAX_INTERIM = 5;
    private static final int PIECE = 32 << 10;

    private final Line line;
    private final int limit;
    private int head;
    private int start;
    private @Nullable Cut cut;
    private boolean reusable;

    ResponseReader(Line line, int limit) {
        this.line = line;
        this.limit = limit;
    }

    /** The final answer's header block; interim answers (1xx) are passed over. */
    ClassicHttpResponse readHead() throws IOException, HttpException {
        var parser = new DefaultHttpResponseParser(BOUNDS, LazyLaxLineParser.INSTANCE, null);
        for (int i = 0; i < MAX_INTERIM; i++) {
            start = line.consumed();
            ClassicHttpResponse response = parser.parse(line.buffer(), line.stream());
            if (response == null) {
                throw new IOException("connection closed before an answer");
            }
            if (response.getCode() >= 200) {
                head = line.consumed();
                return response;
            }
        }
        throw new IOException("more than %d interim answers".formatted(MAX_INTERIM));
    }

    Received readBody(ClassicHttpResponse response) throws HttpException {
        long length = hasBody(response) ? DefaultContentLengthStrategy.INSTANCE.determineLength(response) : 0;
        Optional<byte[]> unchunked = length == ContentLengthStrategy.CHUNKED ? Optional.of(unchunked()) : plain(length);
        RawMessage message = new RawMessage(line.incoming().bytes(start, line.consumed()), head - start);
        reusable = cut == null && length != ContentLengthStrategy.UNDEFINED && keepsAlive(response) && line.isClean();
        return new Received(message, response.getCode(), headers(response), unchunked.orElseGet(message::body), cut);
    }

    /** Says whether another request may follow on the line. */
    boolean isReusable() {
        return reusable;
    }

    private static boolean hasBody(ClassicHttpResponse response) {
        return response.getCode() != 204 && response.getCode() != 304;
    }

    private static boolean keepsAlive(ClassicHttpResponse response) {
        return response.getVersion() != null
                && response.getVersion().getMinor() >= 1
                && !String.valueOf(response.getFirstHeader("Connection"))
                        .toLowerCase(Locale.ROOT)
                        .contains("close");
    }

    /** Reads a body without framing: it is then the rest of the message. */
    private Optional<byte[]> plain(long length) {
        if (length > limit) {
            cut = Cut.length("body of %d bytes announced, limit %d".formatted(length, limit));
            return Optional.empty();
        }
        InputStream in = length == ContentLengthStrategy.UNDEFINED
                ? new IdentityInputStream(line.buffer(), line.stream())
                : new ContentLengthInputStream(line.buffer(), line.stream(), length);
        pour(in, null);
        return Optional.empty();
    }

    private byte[] unchunked() {
        var body = new ByteArrayOutputStream(PIECE * 2);
        pour(new ChunkedInputStream(line.buffer(), line.stream(), BOUNDS), body);
        return body.toByteArray();
    }

    private void pour(InputStream in, @Nullable ByteArrayOutputStream body) {
        byte[] piece = new byte[PIECE];
        long read = 0;
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                read += n;
                if (body != null) {
                    body.write(piece, 0, n);
                }
                if (read > limit || line.consumed() - head > 2L * limit + PIECE) {
                    cut = Cut.length("body longer than %d bytes, not read on".formatted(limit));
                    return;
                }
            }
        } catch (SocketTimeoutException e) {
            cut = Cut.time("body too slow: " + e.getMessage());
        } catch (IOException e) {
            cut = Cut.disconnect("body ends too early: " + e.getMessage());
        }
    }

    private static List<HeaderLine> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .map(header -> new HeaderLine(header.getName(), String.valueOf(header.getValue())))
                .toList();
    }
}
