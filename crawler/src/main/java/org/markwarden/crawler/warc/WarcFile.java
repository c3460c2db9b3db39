package org.markwarden.crawler.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.BlobFolder;

/** One file being written: records of one host and one day. Its channel may be parked while the host is waited for. */
final class WarcFile {
    private final Path folder;
    private final String name;
    private final LocalDate day;
    private long length;
    private boolean dirty;
    private @Nullable FileChannel channel;

    WarcFile(Path folder, String name, LocalDate day) {
        this.folder = folder;
        this.name = name;
        this.day = day;
    }

    String name() {
        return name;
    }

    LocalDate day() {
        return day;
    }

    synchronized long length() {
        return length;
    }

    /** Writes a member behind the others; when that fails the file is as long as before. */
    synchronized WarcAddress append(byte[] member) {
        WarcAddress address = new WarcAddress(name, length, member.length, Sha256.of(member));
        try {
            FileChannel out = open();
            dirty = true;
            ByteBuffer bytes = ByteBuffer.wrap(member);
            while (bytes.hasRemaining()) {
                out.write(bytes, length + bytes.position());
            }
            length += member.length;
            return address;
        } catch (IOException e) {
            throw undone(e);
        }
    }

    /** Returns when everything appended so far is on the disk. */
    synchronized void sync() {
        if (dirty) {
            try {
                open().force(false);
                dirty = false;
            } catch (IOException e) {
                throw new WarcException("cannot sync " + folder.resolve(name), e);
            }
        }
    }

    /** Gives the file handle back until the next record. */
    synchronized void park() {
        sync();
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new WarcException("cannot close " + folder.resolve(name), e);
            }
            channel = null;
        }
    }

    /** Ends the file: synced, hashed, renamed. */
    synchronized void finish() {
        park();
        finish(folder, name);
    }

    static void finish(Path folder, String name) {
        Path open = folder.resolve(name + BlobFolder.OPEN_SUFFIX);
        try {
            Digests.writeBeside(open, folder.resolve(name + ".sha256"), name);
            Files.move(open, folder.resolve(name));
        } catch (IOException e) {
            throw new WarcException("cannot close " + folder.resolve(name), e);
        }
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            Path path = folder.resolve(name + BlobFolder.OPEN_SUFFIX);
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return channel;
    }

    private WarcException undone(IOException e) {
        try {
            if (channel != null) {
                channel.truncate(length);
            }
        } catch (IOException truncation) {
            e.addSuppressed(truncation);
        }
        return new WarcException("cannot write " + folder.resolve(name), e);
    }
}
