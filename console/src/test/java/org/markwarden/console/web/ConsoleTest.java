package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.schedule.Beat;
import org.markwarden.console.security.AccessTokens;
import org.markwarden.console.security.Accounts;
import org.markwarden.console.security.Passwords;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

/** A console on a free loopback port over the sample world; one account per role, named like the role. */
abstract class ConsoleTest {
    static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    final SettableClock clock = new SettableClock(Samples.NOW.plus(Duration.ofHours(1)));
    final Storage storage = new MemoryStorage();
    WebConsole console;

    @BeforeEach
    void startConsole() {
        BlobFolder blobs = new BlobFolder(folder);
        SampleWorld.fill(storage, blobs);
        accounts();
        console = WebConsole.start(WebConsoleOptions.loopback(0), new WebConsoleParts(storage, blobs, beats(), clock));
    }

    @AfterEach
    void stopConsole() {
        console.close();
    }

    List<Beat> beats() {
        return List.of();
    }

    /** A visitor who is not signed in. */
    Visitor stranger() {
        return new Visitor(console.url());
    }

    /** A visitor signed in under the account of this role. */
    Visitor visitor(Role role) {
        Visitor visitor = stranger();
        assertThat(visitor.signIn(role.label(), PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        return visitor;
    }

    String token(Role role) {
        return new AccessTokens(storage, clock).create("program-" + role.label(), role, "test");
    }

    private void accounts() {
        Accounts accounts = new Accounts(storage, new Passwords(), clock);
        for (Role role : Role.values()) {
            accounts.add(role.label(), Set.of(role), PASSWORD, "test");
        }
    }
}
