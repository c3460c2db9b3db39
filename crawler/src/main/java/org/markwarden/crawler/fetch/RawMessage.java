package org.markwarden.crawler.fetch;

import java.util.Arrays;

/** A message as it went over the wire: header block, then body with whatever framing was used. */
public final class RawMessage {
    private final byte[] bytes;
    private final int headLength;

    RawMessage(byte[] bytes, int headLength) {
        this.bytes = bytes;
        this.headLength = headLength;
    }

    /** All bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the body begins. */
    public int headLength() {
        return headLength;
    }

    /** A copy of the body with its framing. */
    byte[] body() {
        return Arrays.copyOfRange(bytes, headLength, bytes.length);
    }
}
