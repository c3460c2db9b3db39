package org.markwarden.crawler.live.hls;

/**
 * A part of a resource (EXT-X-BYTERANGE).
 *
 * @param offset first byte, from 0
 * @param length bytes, at least 1
 */
public record ByteSpan(long offset, long length) {
    private static final long MOST = 1L << 40;

    public ByteSpan {
        if (offset < 0 || length < 1 || offset > MOST || length > MOST) {
            throw new IllegalArgumentException("byte span of " + length + " at " + offset);
        }
    }

    /** The value of a Range header. */
    public String header() {
        return "bytes=" + offset + "-" + (offset + length - 1);
    }
}
