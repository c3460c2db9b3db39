package org.markwarden.crawler.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a picture say of it; nothing is decoded.
 *
 * @param fault why it cannot be a whole picture, absent when it can
 */
record Picture(int width, int height, @Nullable String fault) {
    private static final int JPEG_HEAD = 9;

    static Picture of(byte[] bytes, Format format) {
        try {
            return switch (format) {
                case PNG -> png(bytes);
                case JPEG -> jpeg(bytes);
                case WEBP -> webp(bytes);
                case WARC,
                        ARC,
                        GZIP,
                        ZIP,
                        WORKBOOK,
                        WEB_ARCHIVE,
                        DOCUMENT,
                        SLIDES,
                        MAIL,
                        MHTML,
                        HTML,
                        JSON,
                        LINES,
                        TABLE,
                        PDF,
                        OLE,
                        EMPTY,
                        UNKNOWN -> broken("no picture");
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            return broken("the picture is cut off");
        }
    }

    private static Picture broken(String fault) {
        return new Picture(0, 0, fault);
    }

    private static Picture png(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int width = in.getInt(16);
        int height = in.getInt(20);
        boolean whole = bytes.length > 45 && in.getInt(bytes.length - 8) == 0x49454E44;
        return checked(width, height, whole);
    }

    private static Picture jpeg(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int end = bytes.length;
        while (end > 2 && bytes[end - 1] == 0) {
            end--;
        }
        boolean whole = end > 2 && bytes[end - 2] == (byte) 0xff && bytes[end - 1] == (byte) 0xd9;
        int at = 2;
        while (at + JPEG_HEAD < bytes.length) {
            int marker = in.getShort(at) & 0xffff;
            if (marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc) {
                return checked(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff, whole);
            }
            at += 2 + (in.getShort(at + 2) & 0xffff);
        }
        return broken("the picture is cut off");
    }

    private static Picture webp(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = (in.getInt(4) & 0xffffffffL) + 8 <= bytes.length;
        return switch (new String(bytes, 12, 4, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            case "VP8 " -> checked(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff, whole);
            case "VP8L" -> checked((in.getInt(21) & 0x3fff) + 1, ((in.getInt(21) >> 14) & 0x3fff) + 1, whole);
            case "VP8X" -> checked((in.getInt(24) & 0xffffff) + 1, (in.getInt(27) & 0xffffff) + 1, whole);
            default -> broken("a WebP picture of no known kind");
        };
    }

    private static Picture checked(int width, int height, boolean whole) {
        if (width < 1 || height < 1) {
            return broken("a picture without width or height");
        }
        return new Picture(width, height, whole ? null : "the picture is cut off");
    }
}
