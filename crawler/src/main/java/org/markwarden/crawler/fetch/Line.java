package org.markwarden.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.jspecify.annotations.Nullable;

/** One open connection, plain or secured, whose incoming bytes are recorded. */
final class Line implements AutoCloseable {
    private static final int BUFFER = 16 << 10;
    private static final int PAST_BUFFER = 1 << 10;

    private final GuardedSocket guarded;
    private final Socket socket;
    private final @Nullable TlsFacts tls;
    private final RecordedStream incoming;
    private final SessionInputBufferImpl buffer = new SessionInputBufferImpl(
            new BasicHttpTransportMetrics(), BUFFER, PAST_BUFFER, FetchLimits.HEADER_LINE, null);
    private long idleSince;

    Line(GuardedSocket guarded, Socket socket, @Nullable TlsFacts tls) throws IOException {
        this.guarded = guarded;
        this.socket = socket;
        this.tls = tls;
        this.incoming = new RecordedStream(socket.getInputStream());
    }

    InetAddress address() {
        return guarded.getInetAddress();
    }

    @Nullable
    TlsFacts tls() {
        return tls;
    }

    RecordedStream incoming() {
        return incoming;
    }

    SessionInputBufferImpl buffer() {
        return buffer;
    }

    InputStream stream() {
        return incoming;
    }

    /** Bytes recorded and used up so far; what was read ahead does not count. */
    int consumed() {
        return incoming.size() - buffer.length();
    }

    void send(byte[] request, Deadline deadline) throws IOException {
        guarded.startOver(deadline);
        incoming.startOver();
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
    }

    /** Nothing came that belongs to no request. */
    boolean isClean() {
        return !buffer.hasBufferedData();
    }

    void rest() {
        idleSince = System.nanoTime();
        incoming.startOver();
    }

    boolean restsLongerThan(long nanos) {
        return System.nanoTime() - idleSince > nanos;
    }

    @Override
    public void close() {
        try {
            guarded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
