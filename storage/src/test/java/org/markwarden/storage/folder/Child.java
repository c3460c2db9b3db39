package org.markwarden.storage.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another process with this test's classes. */
record Child(Process process, BufferedReader output, Path temporary) implements AutoCloseable {
    static Child start(Class<?> main, Path folder) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path temporary = Files.createTempDirectory("markwarden-child"); // a killed process leaves its copy of SQLite
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classes,
                        main.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Child(process, process.inputReader(), temporary);
    }

    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the child process ended");
        }
        return line;
    }

    /** SIGKILL; what it wrote before can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary)) {
            for (Path file : left) {
                Files.delete(file);
            }
            Files.delete(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
