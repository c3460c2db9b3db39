package org.markwarden.matcher.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.text.FoldedText;

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

    /** The folded characters of all texts, two bytes each, a zero after each text. */
    static BytesRef fold(List<SeenListing.Text> texts, FoldedText folded) {
        var packed = new BytesRefBuilder();
        for (SeenListing.Text text : texts) {
            folded.set(text.text());
            byte[] bytes = new byte[2 * folded.length() + 2];
            for (int i = 0; i < folded.length(); i++) {
                bytes[2 * i] = (byte) (folded.at(i) >>> 8);
                bytes[2 * i + 1] = (byte) folded.at(i);
            }
            packed.append(bytes, 0, bytes.length);
        }
        return packed.toBytesRef();
    }

    /** Copies folded characters into a buffer, which grows when they need more. */
    static char[] unfold(BytesRef packed, char[] buffer) {
        int length = packed.length / 2;
        char[] into = length <= buffer.length ? buffer : new char[length * 2];
        for (int i = 0; i < length; i++) {
            int at = packed.offset + 2 * i;
            into[i] = (char) ((packed.bytes[at] & 0xFF) << 8 | (packed.bytes[at + 1] & 0xFF));
        }
        return into;
    }

    static void unpack(BytesRef packed, BiConsumer<Place, String> sink) {
        int at = packed.offset;
        int end = packed.offset + packed.length;
        while (at + HEAD <= end) {
            Place place = PLACES[packed.bytes[at]];
            int length = 0;
            for (int i = 1; i < HEAD; i++) {
                length = length << 8 | (packed.bytes[at + i] & 0xFF);
            }
            sink.accept(place, new String(packed.bytes, at + HEAD, length, StandardCharsets.UTF_8));
            at += HEAD + length;
        }
    }
}
