package org.markwarden.crawler.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A socket that goes where it is told, past any configured proxy, and whose every read ends with the deadline of the
 * request; a TLS handshake layered on it as well.
 */
final class GuardedSocket extends Socket {
    private final Duration readLimit;
    private volatile Deadline deadline;

    GuardedSocket(Duration readLimit, Deadline deadline) {
        super(Proxy.NO_PROXY);
        this.readLimit = readLimit;
        this.deadline = deadline;
    }

    void startOver(Deadline next) {
        deadline = next;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.millis(readLimit));
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(deadline.millis(readLimit));
                return super.read(bytes, offset, length);
            }
        };
    }
}
