package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.security.AccessTokens;
import org.markwarden.console.security.Passwords;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

/** A console on a free loopback port over the sample world, with one account per role that is named like the role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleTest {
    static final String PASSWORD = "correct horse battery";
    private static final String HASH = new Passwords().hash(PASSWORD);

    final SettableClock clock = new SettableClock(Samples.NOW.plus(Duration.ofHours(1)));
    final Storage storage = new MemoryStorage();
    WebConsole console;

    @BeforeAll
    void startConsole(@TempDir Path folder) {
        BlobFolder blobs = new BlobFolder(folder);
        SampleWorld.fill(storage, blobs);
        for (Role role : Role.values()) {
            add(role.label(), role);
        }
        console = WebConsole.start(
                WebConsoleOptions.loopback(0),
                new WebConsoleParts(storage, blobs, List.of(), clock, Intakes.of(storage, blobs, clock), operators()));
    }

    /** What this console knows of the operators. */
    Operators operators() {
        return Operators.UNKNOWN;
    }

    @AfterAll
    void stopConsole() {
        console.close();
    }

    void add(String name, Role... roles) {
        storage.accounts().add(new Account(name, Set.of(roles), HASH, false, clock.instant()));
    }

    /** A visitor who is not signed in. */
    Visitor stranger() {
        return new Visitor(console.url());
    }

    /** A visitor signed in under the account of this role. */
    Visitor visitor(Role role) {
        return visitor(role.label());
    }

    Visitor visitor(String name) {
        Visitor visitor = stranger();
        assertThat(visitor.signIn(name, PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        return visitor;
    }

    String token(Role role) {
        return new AccessTokens(storage, clock)
                .create(role.label() + "-" + storage.accounts().all().size(), role, "test");
    }
}
