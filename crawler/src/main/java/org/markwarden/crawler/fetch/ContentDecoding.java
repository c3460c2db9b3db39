package org.markwarden.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes Content-Encoding (RFC 9110, section 8.4) within a bound, so that a small body cannot become an endless one. */
public final class ContentDecoding {
    /** What we offer to take. */
    public static final String OFFERED = "gzip, deflate, br";

    private static final int MAX_LAYERS = 2;
    private static final int PIECE = 16 << 10;

    private ContentDecoding() {}

    /**
     * Unpacks a body.
     *
     * @param encodings the header's value, the last applied last
     */
    public static byte[] decode(String encodings, byte[] body, int limit) throws UnreadableBodyException {
        List<String> layers = layers(encodings);
        if (layers.isEmpty()) {
            return within(limit, body);
        }
        byte[] decoded = body;
        for (String layer : layers) {
            decoded = decodeLayer(layer, decoded, limit);
        }
        return decoded;
    }

    private static List<String> layers(String encodings) throws UnreadableBodyException {
        List<String> layers = Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(layer -> !layer.isEmpty() && !layer.equals("identity"))
                .toList();
        if (layers.size() > MAX_LAYERS) {
            throw new UnreadableBodyException("packed %d times: %s".formatted(layers.size(), encodings));
        }
        return layers.reversed();
    }

    private static byte[] within(int limit, byte[] body) throws UnreadableBodyException {
        if (body.length > limit) {
            throw tooLong(limit);
        }
        return body;
    }

    private static byte[] decodeLayer(String layer, byte[] packed, int limit) throws UnreadableBodyException {
        if (packed.length == 0) {
            return packed;
        }
        try (InputStream in = open(layer, packed)) {
            return drain(in, limit);
        } catch (UnreadableBodyException e) {
            throw e;
        } catch (EOFException e) {
            throw new UnreadableBodyException("body is cut short, its " + layer + " has no end", e);
        } catch (IOException | IllegalStateException e) {
            String why = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new UnreadableBodyException("body is not " + layer + why, e);
        }
    }

    private static InputStream open(String layer, byte[] packed) throws IOException {
        var in = new ByteArrayInputStream(packed);
        return switch (layer) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, PIECE);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(packed)), PIECE);
            case "br" -> new BrotliInputStream(in);
            default -> throw new UnreadableBodyException("packed in a way we did not offer: " + layer);
        };
    }

    /** Some servers send raw deflate where RFC 9110 wants the zlib format. */
    private static boolean hasZlibHeader(byte[] packed) {
        int first = packed[0] & 0xff;
        int second = packed.length > 1 ? packed[1] & 0xff : 0;
        return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    }

    private static byte[] drain(InputStream in, int limit) throws IOException {
        var out = new ByteArrayOutputStream(PIECE * 4);
        byte[] piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            if (out.size() + n > limit) {
                throw tooLong(limit);
            }
            out.write(piece, 0, n);
        }
        return out.toByteArray();
    }

    private static UnreadableBodyException tooLong(int limit) {
        return new UnreadableBodyException("unpacked body longer than %d bytes".formatted(limit));
    }
}
