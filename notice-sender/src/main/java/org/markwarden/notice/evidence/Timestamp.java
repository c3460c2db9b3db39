package org.markwarden.notice.evidence;

import java.time.Instant;

/** A checked answer of a timestamp authority. */
public final class Timestamp {
    private final String authority;
    private final byte[] response;
    private final byte[] token;
    private final Instant time;
    private final Instant askedAt;

    /**
     * @param response the whole DER-encoded TimeStampResp
     * @param token the TimeStampToken inside it
     * @param time when, by the authority's clock
     * @param askedAt when we asked, by ours
     */
    public Timestamp(String authority, byte[] response, byte[] token, Instant time, Instant askedAt) {
        this.authority = authority;
        this.response = response.clone();
        this.token = token.clone();
        this.time = time;
        this.askedAt = askedAt;
    }

    public String authority() {
        return authority;
    }

    public byte[] response() {
        return response.clone();
    }

    public byte[] token() {
        return token.clone();
    }

    public Instant time() {
        return time;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
