package org.markwarden.marketplace.pages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** One answer of the site before it is encoded; a dated one says since when it stands as it is. */
public record Page(int status, String contentType, Charset charset, String body, boolean dated) {

    static Page html(String body) {
        return new Page(200, "text/html", StandardCharsets.UTF_8, body, false);
    }

    static Page html(int status, String body) {
        return new Page(status, "text/html", StandardCharsets.UTF_8, body, false);
    }

    static Page offer(Charset charset, String body) {
        return new Page(200, "text/html", charset, body, true);
    }

    static Page text(String contentType, String body) {
        return new Page(200, contentType, StandardCharsets.UTF_8, body, false);
    }

    /** Bytes that are no text, one character each. */
    static Page binary(String contentType, byte[] bytes) {
        return new Page(
                200, contentType, StandardCharsets.ISO_8859_1, new String(bytes, StandardCharsets.ISO_8859_1), false);
    }

    public byte[] bytes() {
        return body.getBytes(charset);
    }

    public String fullContentType() {
        return contentType.startsWith("video/") ? contentType : contentType + ";charset=" + charset.name();
    }
}
