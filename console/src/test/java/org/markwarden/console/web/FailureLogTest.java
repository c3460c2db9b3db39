package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.security.Passwords;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.jdbc.JdbcStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;
import org.slf4j.LoggerFactory;

/** The page of an unexpected failure sends its reader to the log; there the reason has to stand. */
class FailureLogTest {
    private final SettableClock clock = new SettableClock(Samples.NOW);

    @Test
    void saysInOneLineWhichRequestFailedAndWhy(@TempDir Path folder) {
        JdbcStorage storage = JdbcStorage.sqlite(folder);
        storage.accounts().add(account(clock.instant()));
        BlobFolder blobs = new BlobFolder(folder);
        var parts = new WebConsoleParts(
                storage, blobs, List.of(), clock, Intakes.of(storage, blobs, clock), Operators.UNKNOWN);
        try (WebConsole console = WebConsole.start(WebConsoleOptions.loopback(0), parts)) {
            Visitor visitor = new Visitor(console.url());
            visitor.signIn("anna", ConsoleTest.PASSWORD);
            storage.close();
            List<String> lines = whileLogging(() ->
                    assertThat(visitor.get("/notices?page=2").statusCode()).isEqualTo(500));
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("GET /notices failed: ")
                    .contains("has been closed")
                    .contains(" at org.markwarden.")
                    .doesNotContain("\n");
        }
    }

    private static List<String> whileLogging(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(ErrorPages.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            work.run();
            return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        } finally {
            log.detachAppender(lines);
        }
    }

    private static Account account(Instant now) {
        return new Account("anna", Set.of(Role.ADMINISTRATOR), new Passwords().hash(ConsoleTest.PASSWORD), false, now);
    }
}
