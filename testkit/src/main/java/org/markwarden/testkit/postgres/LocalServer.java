package org.markwarden.testkit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.markwarden.testkit.postgres.TestPostgres.Answer;

/** A server in a temporary folder on a free loopback port, stopped when this process ends. */
final class LocalServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_SECONDS = 60;

    private LocalServer() {}

    static Answer start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return new Answer.None("no PostgreSQL: set " + TestPostgres.VARIABLE + " or install it");
        }
        try {
            return start(programs.get());
        } catch (IOException e) {
            return new Answer.None("PostgreSQL did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.None("interrupted while PostgreSQL started");
        }
    }

    /** The newest version installed. */
    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Answer start(Path programs) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("markwarden-pg");
        if (isRoot()) {
            run(List.of("chown", "postgres", data.toString()));
        }
        int port = freePort();
        runAsServer(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "test",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale",
                "C.UTF-8",
                "--no-sync"));
        String options = "-p " + port + " -h 127.0.0.1 -k " + data + " -c fsync=off";
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(programs, data)));
        runAsServer(List.of(
                programs.resolve("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-l",
                data.resolve("log").toString(),
                "-w",
                "-o",
                options,
                "start"));
        return new Answer.Server("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=test");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The server's programs refuse to run as root. */
    private static void runAsServer(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(command);
        run(whole);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("markwarden-pg", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
        }
        Files.delete(output);
    }

    private static void stop(Path programs, Path data) {
        try {
            runAsServer(List.of(
                    programs.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "immediate", "-w", "stop"));
            run(List.of("rm", "-rf", data.toString()));
        } catch (IOException e) {
            System.err.println("test PostgreSQL was not stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
