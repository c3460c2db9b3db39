package org.markwarden.domain.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks a text may begin with and the encoding each stands for (Unicode, section 23.8). */
public record ByteOrderMark(List<Integer> bytes, Charset charset) {
    /** UTF-32 first: its mark begins with that of UTF-16. */
    private static final List<ByteOrderMark> KNOWN = List.of(
            new ByteOrderMark(List.of(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32LE")),
            new ByteOrderMark(List.of(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32BE")),
            new ByteOrderMark(List.of(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
            new ByteOrderMark(List.of(0xFE, 0xFF), StandardCharsets.UTF_16BE),
            new ByteOrderMark(List.of(0xFF, 0xFE), StandardCharsets.UTF_16LE),
            new ByteOrderMark(List.of(0x84, 0x31, 0x95, 0x33), Charset.forName("GB18030")));

    public ByteOrderMark {
        bytes = List.copyOf(bytes);
    }

    /** The mark these bytes begin with. */
    public static @Nullable ByteOrderMark of(byte[] body) {
        return KNOWN.stream().filter(mark -> mark.begins(body)).findFirst().orElse(null);
    }

    /** How many bytes it takes. */
    public int length() {
        return bytes.size();
    }

    private boolean begins(byte[] body) {
        if (body.length < bytes.size()) {
            return false;
        }
        for (int i = 0; i < bytes.size(); i++) {
            if ((body[i] & 0xFF) != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }
}
