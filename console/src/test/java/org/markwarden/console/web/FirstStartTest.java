package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.casework.Operators;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

class FirstStartTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Storage storage = new MemoryStorage();
    private WebConsole console;

    @BeforeEach
    void start() {
        console = start(0);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private WebConsole start(int port) {
        return WebConsole.start(
                WebConsoleOptions.loopback(port),
                new WebConsoleParts(
                        storage,
                        new BlobFolder(folder),
                        List.of(),
                        clock,
                        Intakes.of(storage, new BlobFolder(folder), clock),
                        Operators.UNKNOWN));
    }

    @Test
    void printsOneLineThatMakesTheFirstAdministratorOnce() {
        String line = console.setupLine().orElseThrow();
        assertThat(line).matches("setup: http://127\\.0\\.0\\.1:[0-9]+/setup\\?token=[0-9a-f]{64}");
        Visitor visitor = new Visitor(console.url());
        assertThat(submit(visitor, PASSWORD).headers().firstValue("Location")).hasValue("/sign-in?ready");
        assertThat(storage.accounts().all()).singleElement().satisfies(account -> {
            assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(account.secretHash()).startsWith("$argon2id$").doesNotContain(PASSWORD);
        });
        assertThat(visitor.get(setupPath()).statusCode()).isEqualTo(410);
        assertThat(visitor.signIn("boss", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAPasswordThatIsEasyToGuess() {
        Visitor visitor = new Visitor(console.url());
        assertThat(submit(visitor, "short").body()).contains("The password needs at least 12 characters.");
        assertThat(submit(visitor, "aaaaaaaaaaaaaaa").body()).contains("too few different characters");
        assertThat(submit(visitor, "i am the boss here").body()).contains("contains the account name");
        assertThat(storage.accounts().all()).isEmpty();
    }

    @Test
    void endsTheLinkAfterHalfAnHourAndPrintsANewOneAtTheNextStart() {
        String before = console.setupLine().orElseThrow();
        clock.advance(Duration.ofMinutes(29));
        assertThat(new Visitor(console.url()).get(setupPath()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(new Visitor(console.url()).get(setupPath()).statusCode()).isEqualTo(410);
        console.close();
        console = start(0);
        assertThat(console.setupLine())
                .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
        assertThat(new Visitor(console.url()).get(setupPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoOtherToken() {
        Visitor visitor = new Visitor(console.url());
        for (String path : List.of("/setup", "/setup?token=", "/setup?token=" + "0".repeat(64))) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(410);
        }
    }

    @Test
    void printsNothingOnceSomebodyCanSignIn() {
        storage.accounts().add(new Account("boss", Set.of(Role.ADMINISTRATOR), "hash", false, clock.instant()));
        assertThat(new Visitor(console.url()).get(setupPath()).statusCode()).isEqualTo(410);
        console.close();
        console = start(0);
        assertThat(console.setupLine()).isEmpty();
    }

    @Test
    void namesThePortThatIsTaken() {
        int port = console.url().getPort();
        assertThatThrownBy(() -> start(port))
                .isInstanceOf(PortTakenException.class)
                .hasMessage(
                        "port " + port + " of 127.0.0.1 is taken by another program: stop it, or choose another port");
    }

    @Test
    void answersUnderThePublicNameOnlyWithASecureCookie() {
        console.close();
        console = WebConsole.start(
                new WebConsoleOptions("127.0.0.1", 0, Set.of(), URI.create("https://marks.example/")),
                new WebConsoleParts(
                        storage,
                        new BlobFolder(folder),
                        List.of(),
                        clock,
                        Intakes.of(storage, new BlobFolder(folder), clock),
                        Operators.UNKNOWN));
        assertThat(new Visitor(console.url()).get("/sign-in").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
    }

    private java.net.http.HttpResponse<String> submit(Visitor visitor, String password) {
        String token = setupPath().substring("/setup?token=".length());
        return visitor.submit(
                setupPath(), "/setup", "token", token, "name", "Boss", "password", password, "again", password);
    }

    private String setupPath() {
        URI link = URI.create(console.setupLine().orElseThrow().substring("setup: ".length()));
        return link.getPath() + "?" + link.getQuery();
    }
}
