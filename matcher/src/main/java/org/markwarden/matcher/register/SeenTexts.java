package org.markwarden.matcher.register;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.markwarden.matcher.names.KeptText;
import org.markwarden.matcher.names.Place;

/** The texts of a listing as one value: for each the place, the length in four bytes, then UTF-8. */
@SuppressWarnings("EnumOrdinal") // the format number of the index guards it
final class SeenTexts {

    private static final Place[] PLACES = Place.values();
    private static final int HEAD = 5;

    private SeenTexts() {}

    static BytesRef pack(List<SeenListing.Text> texts) {
        var packed = new BytesRefBuilder();
        for (SeenListing.Text text : texts) {
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            packed.append((byte) text.place().ordinal());
            for (int shift = 24; shift >= 0; shift -= 8) {
                packed.append((byte) (bytes.length >>> shift));
            }
            packed.append(bytes, 0, bytes.length);
        }
        return packed.toBytesRef();
    }

    /** What is kept of all texts, one behind the other, two bytes a character, the lower first. */
    static BytesRef keep(List<SeenListing.Text> texts, KeptText kept) {
        var packed = new BytesRefBuilder();
        for (SeenListing.Text text : texts) {
            kept.set(text.text());
            packed.grow(packed.length() + 2 * kept.length());
            ByteBuffer.wrap(packed.bytes(), packed.length(), 2 * kept.length())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asCharBuffer()
                    .put(kept.chars(), 0, kept.length());
            packed.setLength(packed.length() + 2 * kept.length());
        }
        return packed.toBytesRef();
    }

    /** Copies what was kept into a buffer, which grows when it needs more. */
    static char[] read(BytesRef packed, char[] buffer) {
        int length = packed.length / 2;
        char[] into = length <= buffer.length ? buffer : new char[length * 2];
        ByteBuffer.wrap(packed.bytes, packed.offset, packed.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(into, 0, length);
        return into;
    }

    /** The place of the text whose head stands here; the first stands at the offset. */
    static Place place(BytesRef packed, int head) {
        return PLACES[packed.bytes[head]];
    }

    static String text(BytesRef packed, int head) {
        return new String(packed.bytes, head + HEAD, length(packed, head), StandardCharsets.UTF_8);
    }

    /** Where the head of the next text stands. */
    static int next(BytesRef packed, int head) {
        return head + HEAD + length(packed, head);
    }

    private static int length(BytesRef packed, int at) {
        int length = 0;
        for (int i = 1; i < HEAD; i++) {
            length = length << 8 | (packed.bytes[at + i] & 0xFF);
        }
        return length;
    }
}
