package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a ZIP file that may have been made to deceive (APPNOTE 6.3.10). Every byte of it must be accounted for: local
 * headers, contents and directory follow each other without a gap, and each local header says what the directory says.
 * Two programs that read such a file see the same files.
 */
final class ZipReader {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int DESCRIPTOR_SIZE = 16;
    private static final int HAS_DESCRIPTOR = 0x0008;
    private static final int UTF8_NAME = 0x0800;
    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_CONTENT = 1L << 31;
    private static final int MAX_RATIO = 200;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_.,+=@() -]{1,200}");

    private final ByteBuffer zip;
    private final Findings findings;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> folded = new HashSet<>();
    private long content;

    private ZipReader(ByteBuffer zip, Findings findings) {
        this.zip = zip.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.findings = findings;
    }

    /** The files in the order in which they stand; findings tell what is wrong. Empty when nothing can be trusted. */
    static SequencedMap<String, Entry> read(String file, ByteBuffer zip, Findings findings) {
        ZipReader reader = new ZipReader(zip, findings);
        try {
            reader.walk();
        } catch (IOException | IndexOutOfBoundsException e) {
            findings.fail(file, "not a sound ZIP file: " + e.getMessage(), "ZIP 结构不可信：" + e.getMessage());
        }
        return reader.entries;
    }

    private void walk() throws IOException {
        int end = zip.limit() - END_SIZE;
        require(end >= 0 && zip.getInt(end) == END, "cut short, or data was added behind its end");
        require(zip.getInt(end + 4) == 0 && u16(end + 20) == 0, "spans disks or carries a comment");
        int count = u16(end + 10);
        require(count == u16(end + 8) && count <= MAX_ENTRIES, "impossible number of files");
        long directory = u32(end + 16);
        require(directory + u32(end + 12) == end, "the directory does not fill the space before the end");
        long position = 0;
        int header = (int) directory;
        for (int i = 0; i < count; i++) {
            require(header + CENTRAL_SIZE <= end && zip.getInt(header) == CENTRAL, "broken directory");
            position = entry(header, position, directory);
            header += CENTRAL_SIZE + u16(header + 28) + u16(header + 30) + u16(header + 32);
        }
        require(header == end, "the directory holds more than its files");
        require(position == directory, "bytes between the last file and the directory");
    }

    /** Takes one entry of the directory; returns where the next local header must stand. */
    private long entry(int header, long position, long directory) throws IOException {
        String name = name(header + CENTRAL_SIZE, u16(header + 28));
        long compressed = u32(header + 20);
        long size = u32(header + 24);
        int local = Math.toIntExact(position);
        require(u32(header + 42) == position, name + " does not follow the file before it");
        require(position + LOCAL_SIZE <= directory && zip.getInt(local) == LOCAL, name + " has no local header");
        sameHeader(name, header, local);
        int data = local + LOCAL_SIZE + u16(local + 26) + u16(local + 28);
        require(data + compressed <= directory, name + " runs into the directory");
        int method = u16(header + 10);
        require(method == 0 || method == 8, name + " is compressed in an unknown way");
        require(method == 8 || compressed == size, name + ": stored size and content size differ");
        content += size;
        require(content < MAX_CONTENT && size <= Math.max(compressed, 4096) * MAX_RATIO, name + " unpacks to too much");
        add(new Entry(name, zip.slice(data, (int) compressed), method == 8, size, u32(header + 16)));
        boolean described = (u16(header + 8) & HAS_DESCRIPTOR) != 0;
        long next = data + compressed;
        return described ? descriptor(name, header, (int) next) : next;
    }

    private void add(Entry entry) {
        String name = entry.name();
        if (!isSafe(name)) {
            findings.fail(name, "name could lead outside the package", "文件名可能指向包外");
            return;
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            findings.fail(name, "two files of this name in the container", "容器内有同名文件");
            return;
        }
        try {
            entry.read(part -> {});
        } catch (IOException e) {
            findings.fail(name, "content differs from the directory: " + e.getMessage(), "内容与容器目录不符：" + e.getMessage());
        }
        entries.put(name, entry);
    }

    private void sameHeader(String name, int header, int local) {
        boolean described = (u16(header + 8) & HAS_DESCRIPTOR) != 0;
        boolean same = name.equals(name(local + LOCAL_SIZE, u16(local + 26)));
        for (int field = 0; field < 10; field += 2) {
            same &= u16(header + 6 + field) == u16(local + 4 + field);
        }
        for (int field = 0; field < 12; field += 4) {
            long there = u32(local + 14 + field);
            same &= u32(header + 16 + field) == there || (described && there == 0);
        }
        if (!same) {
            findings.fail(name, "local header and directory disagree", "文件头与容器目录不一致");
        }
        if ((u16(header + 8) & ~(HAS_DESCRIPTOR | UTF8_NAME)) != 0) {
            findings.fail(name, "encrypted or of an unknown kind", "已加密或标志位未知");
        }
        if (u16(local + 28) != 0
                || u16(header + 30) != 0
                || u16(header + 32) != 0
                || u16(header + 34) != 0
                || u16(header + 36) != 0
                || u32(header + 38) != 0
                || !isUsualVersion(u16(header + 4))
                || !isUsualVersion(u16(header + 6))) {
            findings.warn(name, "container entry carries unusual fields", "容器条目带有不常见字段");
        }
    }

    private static boolean isUsualVersion(int version) {
        return version == 10 || version == 20;
    }

    private long descriptor(String name, int header, int position) throws IOException {
        require(
                zip.getInt(position) == DESCRIPTOR
                        && u32(position + 4) == u32(header + 16)
                        && u32(position + 8) == u32(header + 20)
                        && u32(position + 12) == u32(header + 24),
                name + ": the descriptor behind it says otherwise");
        return position + (long) DESCRIPTOR_SIZE;
    }

    static boolean isSafe(String name) {
        for (String segment : name.split("/", -1)) {
            if (segment.equals(".")
                    || segment.equals("..")
                    || !SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    private String name(int position, int length) {
        byte[] bytes = new byte[length];
        zip.get(position, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int u16(int position) {
        return Short.toUnsignedInt(zip.getShort(position));
    }

    private long u32(int position) {
        return Integer.toUnsignedLong(zip.getInt(position));
    }

    private void require(boolean sound, String otherwise) throws IOException {
        if (!sound) {
            throw new IOException(otherwise);
        }
    }
}
