package org.markwarden.matcher.register;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.zip.CRC32C;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.json.RightJson;

/** Rights as lines of JSON, mapped into memory and found by number: lines, then their offsets, then a checksum. */
final class RightFile implements AutoCloseable {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int TAIL = 24;
    private static final long MAGIC = 0x4D57_5249_4748_5401L;
    private static final int STEP = 1 << 28;

    private final Arena arena;
    private final MemorySegment bytes;
    private final long offsets;
    private final int count;

    private RightFile(Arena arena, MemorySegment bytes, long offsets, int count) {
        this.arena = arena;
        this.bytes = bytes;
        this.offsets = offsets;
        this.count = count;
    }

    static RightFile open(Path file) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < TAIL) {
                throw new IOException(file + " is cut off");
            }
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            long count = bytes.get(LONG, size - TAIL);
            long offsets = size - TAIL - (count + 1) * Long.BYTES;
            if (bytes.get(LONG, size - 8) != MAGIC || count < 0 || count > Integer.MAX_VALUE || offsets < 0) {
                throw new IOException(file + " is cut off or no file of rights");
            }
            if (checksum(bytes, size - 16) != bytes.get(LONG, size - 16)) {
                throw new IOException(file + " is damaged");
            }
            return new RightFile(arena, bytes, offsets, (int) count);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    private static long checksum(MemorySegment bytes, long end) {
        var sum = new CRC32C();
        for (long at = 0; at < end; at += STEP) {
            sum.update(bytes.asSlice(at, Math.min(STEP, end - at)).asByteBuffer());
        }
        return sum.getValue();
    }

    /** Reads the rights of a segment whose numbers are wanted. */
    static void readAll(Path segment, IntPredicate wanted, Consumer<Right> good) throws IOException {
        try (RightFile rights = open(segment.resolve(Segment.RIGHTS))) {
            for (int i = 0; i < rights.count(); i++) {
                if (wanted.test(i)) {
                    good.accept(RightJson.read(rights.line(i)));
                }
            }
        }
    }

    int count() {
        return count;
    }

    String line(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException("no right number " + number + " among " + count);
        }
        long start = bytes.get(LONG, offsets + (long) number * Long.BYTES);
        long end = bytes.get(LONG, offsets + (number + 1L) * Long.BYTES);
        return new String(bytes.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Writes such a file line by line. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final CRC32C sum = new CRC32C();
        private long[] starts = new long[1024];
        private int count;
        private long at;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new Summed(Files.newOutputStream(file)));
        }

        void add(String line) throws IOException {
            byte[] encoded = line.getBytes(StandardCharsets.UTF_8);
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[count++] = at;
            at += encoded.length;
            out.write(encoded);
        }

        @Override
        public void close() throws IOException {
            try (out) {
                starts[count] = at;
                for (int i = 0; i <= count; i++) {
                    out.writeLong(starts[i]);
                }
                out.writeLong(count);
                long value = sum.getValue();
                out.writeLong(value);
                out.writeLong(MAGIC);
            }
        }

        private final class Summed extends OutputStream {
            private final OutputStream buffered;

            Summed(OutputStream to) {
                buffered = new BufferedOutputStream(to, 1 << 16);
            }

            @Override
            public void write(int b) throws IOException {
                sum.update(b);
                buffered.write(b);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                sum.update(from, offset, length);
                buffered.write(from, offset, length);
            }

            @Override
            public void close() throws IOException {
                buffered.close();
            }
        }
    }
}
