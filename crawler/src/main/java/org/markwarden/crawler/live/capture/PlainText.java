package org.markwarden.crawler.live.capture;

import java.nio.charset.StandardCharsets;

/** Tells what a server sent where a segment should be: sound and pictures are never plain text. */
final class PlainText {
    private static final int LOOKED_AT = 512;

    private PlainText() {}

    /** Whether it is a page or an answer of a program: text that begins with a bracket. Encrypted bytes are no text. */
    static boolean isPage(byte[] body) {
        int length = Math.min(body.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            boolean isControl = body[i] >= 0 && body[i] < ' ' && body[i] != '\n' && body[i] != '\r' && body[i] != '\t';
            if (isControl) {
                return false;
            }
        }
        String head = new String(body, 0, length, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        return head.startsWith("<") || head.startsWith("{");
    }

    static boolean startsWith(byte[] body, String word) {
        int length = Math.min(body.length, LOOKED_AT);
        return new String(body, 0, length, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .startsWith(word);
    }
}
