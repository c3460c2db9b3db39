package org.markwarden.matcher.names;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** The file of a packed index: a header with length and checksum of every section, then the sections. */
final class IndexFile {

    private static final long MAGIC = 0x4D57_4E41_4D45_5302L;
    private static final int SECTIONS = Section.values().length;
    private static final int ROW = 16;
    private static final int HEADER = 8 + SECTIONS * ROW + 8;
    private static final int ALIGNMENT = 64;

    private IndexFile() {}

    static void write(Path file, Map<Section, ByteBuffer> sections) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(MAGIC);
            long at = aligned(HEADER);
            for (Section section : Section.values()) {
                ByteBuffer bytes =
                        sections.getOrDefault(section, ByteBuffer.allocate(0)).duplicate();
                bytes.clear();
                header.putLong(bytes.capacity()).putLong(checksum(bytes));
                at = writeAt(channel, bytes, at);
            }
            header.putLong(checksum(header.duplicate().flip()));
            writeAt(channel, header.flip(), 0);
            channel.force(true);
        }
    }

    private static long writeAt(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        ByteBuffer rest = bytes.duplicate();
        while (rest.hasRemaining()) {
            position += channel.write(rest, position);
        }
        return aligned(position);
    }

    /** Maps every section and refuses a file that is not whole. */
    static Map<Section, ByteBuffer> map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = readHeader(file, channel);
            Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
            long at = aligned(HEADER);
            for (Section section : Section.values()) {
                long length = header.getLong();
                long checksum = header.getLong();
                if (length < 0 || length > Integer.MAX_VALUE || at + length > channel.size()) {
                    throw new IOException(file + " is cut off in section " + section);
                }
                ByteBuffer bytes =
                        channel.map(FileChannel.MapMode.READ_ONLY, at, length).order(ByteOrder.LITTLE_ENDIAN);
                if (checksum(bytes.duplicate()) != checksum) {
                    throw new IOException(file + " is damaged in section " + section);
                }
                sections.put(section, bytes);
                at = aligned(at + length);
            }
            return sections;
        }
    }

    private static ByteBuffer readHeader(Path file, FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining() && channel.read(header) >= 0) {
            // Reads until the header is whole or the file ends.
        }
        if (header.hasRemaining()) {
            throw new IOException(file + " is too short for an index");
        }
        header.flip();
        if (header.getLong(0) != MAGIC) {
            throw new IOException(file + " is no index of this version; build it again");
        }
        ByteBuffer summed = header.duplicate().limit(HEADER - 8);
        if (header.getLong(HEADER - 8) != checksum(summed)) {
            throw new IOException(file + " has a damaged header");
        }
        return header.position(8).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long checksum(ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(bytes.duplicate());
        return sum.getValue();
    }

    private static long aligned(long at) {
        return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
