package org.markwarden.console.command;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.folder.Aside;
import org.markwarden.storage.folder.WholeFile;

/**
 * Where a command writes: {@code -} or nothing is standard output, {@code .gz} is packed. A file stands under its name
 * only when it is whole; while it is written, and when that fails, whatever stood there stays.
 */
final class Output {
    private static final int BUFFER = 1 << 16;

    private Output() {}

    /** Writes what there is to write and answers with what can be said of it. */
    @FunctionalInterface
    interface Body<T> {
        T to(OutputStream out) throws IOException;
    }

    /**
     * Lets no output take the place of what is read.
     *
     * @throws WrongUse when the output is one of the inputs
     */
    static void refuse(String option, @Nullable String output, String... inputs) throws IOException {
        if (output == null || output.equals(Streams.STANDARD) || !Files.isRegularFile(Path.of(output))) {
            return;
        }
        for (String input : inputs) {
            Path read = Path.of(input);
            if (Files.exists(read) && Files.isSameFile(read, Path.of(output))) {
                throw new WrongUse(option + " " + output + " is the file that is read, and would take its place");
            }
        }
    }

    /** Writes these bytes. */
    static void write(@Nullable String name, byte[] bytes) throws IOException {
        write(name, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    /** Writes all of it or fails, naming the output. Missing folders on the way are made. */
    static <T> T write(@Nullable String name, Body<T> body) throws IOException {
        if (name == null || name.equals("-")) {
            return writeTo(new Printed(System.out), "standard output", body);
        }
        Path file = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new IOException(name + " is a folder, a file is wanted");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return writeTo(packed(name, Files.newOutputStream(file)), name, body);
        }
        return writeAside(name, Files.exists(file) ? file.toRealPath() : file, body);
    }

    private static <T> T writeAside(String name, Path file, Body<T> body) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path aside = Aside.coming(file);
        try {
            T said = writeTo(packed(name, Files.newOutputStream(aside)), name, body);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            return said;
        } catch (FileSystemException e) {
            throw WholeFile.named(file, aside, e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static OutputStream packed(String name, OutputStream plain) throws IOException {
        return name.endsWith(".gz") ? new GZIPOutputStream(plain, BUFFER) : plain;
    }

    private static <T> T writeTo(OutputStream stream, String name, Body<T> body) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new Named(stream, name), BUFFER)) {
            return body.to(out);
        }
    }

    /** Says which output it was that could not be written. */
    private static final class Named extends FilterOutputStream {
        private final String name;

        Named(OutputStream out, String name) {
            super(out);
            this.name = name;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw named(e);
            }
        }

        private IOException named(IOException e) {
            return new IOException(name + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Standard output tells of a failure only when it is asked; it stays open. */
    private static final class Printed extends FilterOutputStream {
        private final PrintStream printed;

        Printed(PrintStream printed) {
            super(printed);
            this.printed = printed;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            printed.write(bytes, offset, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (printed.checkError()) {
                throw new IOException("it is full or was closed");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
