package org.markwarden.crawler.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a body is, by its first bytes; what the header says counts less. */
enum BodyType {
    EMPTY("empty body"),
    BINARY("neither HTML nor JSON"),
    JSON("JSON"),
    XML("XML, no page"),
    HTML("HTML");

    private static final int LOOKED_AT = 1_024;

    private final String reason;

    BodyType(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static BodyType of(byte[] body, @Nullable String contentType) {
        int length = Math.min(body.length, LOOKED_AT);
        String start = new String(body, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip();
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (isBinary(body, length)) {
            return BINARY;
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String lower = start.toLowerCase(Locale.ROOT);
        if (isJson(start) || (type.contains("json") && !start.startsWith("<"))) {
            return JSON;
        }
        boolean xml = lower.startsWith("<?xml") && !lower.contains("<html");
        return xml && !lower.contains("xhtml") ? XML : HTML;
    }

    /** {"a", {} , [{, [1, and the call around it of JSONP. */
    private static boolean isJson(String start) {
        String plain = start.replaceFirst("^(?:/\\*\\*/)?\\s*[\\w.$]{1,60}\\(\\s*(?=[{\\[])", "");
        if (plain.isEmpty() || (plain.charAt(0) != '{' && plain.charAt(0) != '[')) {
            return false;
        }
        String inner = plain.substring(1).strip();
        return inner.isEmpty() || "\"{[}]0123456789-tfn".indexOf(inner.charAt(0)) >= 0;
    }

    private static boolean isBinary(byte[] body, int length) {
        boolean wide = length >= 2 && ((body[0] & 0xFF) >= 0xFE || body[0] == 0 || body[1] == 0);
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += body[i] == 0 ? 1 : 0;
        }
        boolean magic = startsWith(body, "%PDF")
                || startsWith(body, "PK\u0003\u0004")
                || startsWith(body, "GIF8")
                || startsWith(body, "\u0089PNG")
                || startsWith(body, "\u00FF\u00D8\u00FF")
                || startsWith(body, "\u001F\u008B");
        return magic || (zeros > 0 && !(wide && zeros > length / 4 && zeros < length * 3 / 4 + 2));
    }

    private static boolean startsWith(byte[] body, String magic) {
        return body.length >= magic.length()
                && new String(body, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
