package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One WARC record: its named fields and its block. */
record WarcRecord(Map<String, String> fields, ByteBuffer block) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** A digest the record states of its own bytes. */
    record Digest(String field, String stated, ByteBuffer bytes) {
        boolean isRight() throws IOException {
            int colon = stated.indexOf(':');
            String algorithm =
                    switch (colon < 0 ? "" : stated.substring(0, colon).toLowerCase(Locale.ROOT)) {
                        case "sha256", "sha-256" -> "SHA-256";
                        case "sha512", "sha-512" -> "SHA-512";
                        case "sha1", "sha-1" -> "SHA-1";
                        default -> throw new IOException(field + " in an unknown algorithm: " + stated);
                    };
            byte[] digest = Digests.of(algorithm, bytes);
            String value = stated.substring(colon + 1);
            return value.equalsIgnoreCase(Digests.hex(digest))
                    || value.replace("=", "").equals(base32(digest));
        }
    }

    static WarcRecord parse(byte[] bytes) throws IOException {
        int end = headEnd(bytes, 0);
        if (end < 0) {
            throw new IOException("no end of its header");
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().matches("WARC/1\\.[01]")) {
            throw new IOException("not a WARC record");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        int length = bytes.length - end - 4;
        if (!Integer.toString(length).equals(fields.get("content-length"))
                || !new String(bytes, end + length, 4, StandardCharsets.ISO_8859_1).equals("\r\n\r\n")) {
            throw new IOException("its block is not as long as it says, or other records share its gzip member");
        }
        return new WarcRecord(fields, ByteBuffer.wrap(bytes, end, length).slice());
    }

    /** What it states of its block, and of its payload where the payload can be told from the block. */
    List<Digest> digests() throws IOException {
        List<Digest> digests = new ArrayList<>();
        String whole = fields.get("warc-block-digest");
        if (whole != null) {
            digests.add(new Digest("WARC-Block-Digest", whole, block));
        }
        String part = fields.get("warc-payload-digest");
        ByteBuffer payload = payload();
        if (part != null && payload != null) {
            digests.add(new Digest("WARC-Payload-Digest", part, payload));
        }
        return digests;
    }

    /** The body of a HTTP answer; nothing for a chunked one, whose digest tools disagree about, and for a revisit. */
    private @Nullable ByteBuffer payload() throws IOException {
        String type = fields.getOrDefault("content-type", "");
        if ("revisit".equals(fields.get("warc-type"))) {
            return null;
        }
        if (!type.startsWith("application/http")) {
            return block;
        }
        byte[] bytes = new byte[block.remaining()];
        block.duplicate().get(bytes);
        int end = headEnd(bytes, 0);
        if (end < 0) {
            throw new IOException("no end of the HTTP header");
        }
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return head.contains("\ntransfer-encoding:") ? null : ByteBuffer.wrap(bytes, end, bytes.length - end);
    }

    /** Index behind the empty line that ends a header, or -1. */
    private static int headEnd(byte[] bytes, int from) {
        byte[] wanted = {'\r', '\n', '\r', '\n'};
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i + wanted.length;
            }
        }
        return -1;
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((held >> (bits - 5)) & 31));
                bits -= 5;
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((held << (5 - bits)) & 31)).toString();
    }
}
