package org.markwarden.console.command;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.config.ServeConfig;
import org.markwarden.console.web.WebConsole;
import org.markwarden.console.web.WebConsoleOptions;
import org.markwarden.console.web.WebConsoleParts;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.ServeBeats;
import org.markwarden.console.wiring.Software;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: pages, REST and schedules, until it is told to stop. */
@Command(name = "serve", description = "the console: web pages, REST, schedules (default: http://127.0.0.1:8080)")
final class ServeCommand extends ProgramCommand {
    @Option(names = "--host", paramLabel = "H", description = "address to listen on (default: 127.0.0.1)")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws Exception {
        ApplicationConfig config = configuration();
        Software software = new Software(Version.current(), Clock.systemUTC());
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        closeInGoodOrder(stop, closed);
        try (DataFolder folder = Folders.open(program().data, config.database());
                ServeBeats beats = ServeBeats.of(config, program().configFolder(), folder, software);
                WebConsole console = WebConsole.start(options(config.serve()), parts(folder, beats, software))) {
            console.setupLine().ifPresent(line -> {
                out().println(line);
                out().flush();
            });
            say("serving " + console.url());
            stop.await();
        } finally {
            closed.countDown();
        }
        return ExitStatus.SUCCESS;
    }

    private WebConsoleOptions options(ServeConfig config) {
        return new WebConsoleOptions(
                host == null ? config.host() : host,
                port == null ? config.port() : port,
                Set.copyOf(config.allowedHosts()),
                null);
    }

    private static WebConsoleParts parts(DataFolder folder, ServeBeats beats, Software software) {
        return new WebConsoleParts(
                folder.storage(), folder.blobs(), beats.list(), software.clock(), beats.intake(), beats.operators());
    }

    /** On the signal to stop: lets the command close everything, and holds the process until it has. */
    private static void closeInGoodOrder(CountDownLatch stop, CountDownLatch closed) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
