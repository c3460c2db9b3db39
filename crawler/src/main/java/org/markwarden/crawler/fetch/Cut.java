package org.markwarden.crawler.fetch;

/**
 * Why an answer was not read to its end.
 *
 * @param warcReason {@code length}, {@code time} or {@code disconnect} (WARC 1.1, section 5.13)
 * @param text for people
 */
public record Cut(String warcReason, String text) {
    /** We stopped reading, the other end did not stop sending. */
    public boolean isByLength() {
        return warcReason.equals("length");
    }

    static Cut length(String text) {
        return new Cut("length", text);
    }

    static Cut time(String text) {
        return new Cut("time", text);
    }

    static Cut disconnect(String text) {
        return new Cut("disconnect", text);
    }
}
