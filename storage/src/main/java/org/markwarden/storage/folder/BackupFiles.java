package org.markwarden.storage.folder;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.markwarden.domain.hash.Sha256;

/** The files of a backup while it is written, into a folder or a zip file: each goes straight to the disk, its digest is taken in passing. */
final class BackupFiles implements AutoCloseable {
    private final SortedMap<String, Sha256> digests = new TreeMap<>();
    private final Target target;

    private BackupFiles(Target target) {
        this.target = target;
    }

    static BackupFiles folder(Path root) {
        OwnerOnly.folder(root);
        return new BackupFiles(new InFolder(root));
    }

    static BackupFiles zip(Path file) throws IOException {
        OwnerOnly.file(file);
        return new BackupFiles(new InZip(FileChannel.open(file, StandardOpenOption.WRITE)));
    }

    private interface Target extends AutoCloseable {
        /** Begins a file; it is closed before the next begins. */
        OutputStream begin(String name) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Says whether a file of this name was written. */
    boolean holds(String name) {
        return digests.containsKey(name);
    }

    /** Begins a file. */
    OutputStream open(String name) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        return new DigestOutputStream(target.begin(name), digest) {
            @Override
            public void close() throws IOException {
                super.close();
                digests.put(name, Sha256.ofDigest(digest.digest()));
            }
        };
    }

    /** Writes the manifest of what was written, after which nothing comes. */
    void end() throws IOException {
        try (OutputStream out = target.begin(Manifest.FILE)) {
            out.write(Manifest.text(digests).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    private record InFolder(Path root) implements Target {
        @Override
        public OutputStream begin(String name) throws IOException {
            Path file = root.resolve(name);
            Files.createDirectories(FolderTree.parent(file));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new FilterOutputStream(Channels.newOutputStream(channel)) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    try (channel) {
                        channel.force(true);
                    }
                }
            };
        }

        @Override
        public void close() {
            FolderTree.sync(root);
        }
    }

    /** What is in it is packed already, so nothing is packed once more. */
    private static final class InZip implements Target {
        private final FileChannel channel;
        private final ZipOutputStream zip;

        InZip(FileChannel channel) {
            this.channel = channel;
            this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
            zip.setLevel(Deflater.NO_COMPRESSION);
        }

        @Override
        public OutputStream begin(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                zip.finish();
                zip.flush();
                channel.force(true);
            }
        }
    }
}
