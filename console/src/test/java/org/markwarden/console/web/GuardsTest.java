package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.people.Role;

class GuardsTest extends ConsoleTest {

    @Test
    void givesTheSessionACookieThatScriptAndOtherSitesDoNotGet() {
        HttpResponse<String> answer = stranger().get("/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("markwarden=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void changesTheSessionAtSignIn() {
        Visitor visitor = stranger();
        visitor.get("/sign-in");
        List<HttpCookie> before = List.copyOf(visitor.cookies().getCookieStore().getCookies());
        visitor.signIn("analyst", PASSWORD);
        assertThat(visitor.cookies().getCookieStore().getCookies())
                .extracting(HttpCookie::getValue)
                .doesNotContainAnyElementsOf(
                        before.stream().map(HttpCookie::getValue).toList());
    }

    @Test
    void allowsNoScriptNoFrameAndNothingFromElsewhere() {
        for (String path : List.of("/sign-in", "/nothing", "/api/v1/case-files", "/assets/console.css")) {
            var headers = stranger().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe")
                            .doesNotContain("script-src"));
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "evil.example, 421",
        "evil.example:PORT, 421",
        "127.0.0.1.evil.example:PORT, 421",
        "127.0.0.1:PORT, 200",
        "localhost, 200",
        "'', 421",
    })
    void answersOnlyToItsOwnHostNames(String host, int status) throws IOException {
        String name = host.replace("PORT", Integer.toString(console.url().getPort()));
        assertThat(rawStatus("GET /actuator/health HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo(status);
    }

    @Test
    void refusesARequestWithoutAHost() throws IOException {
        assertThat(rawStatus("GET /actuator/health HTTP/1.0\r\n\r\n")).isEqualTo(421);
        assertThat(rawStatus("GET /actuator/health HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .isEqualTo(400);
    }

    @Test
    void tellsEverybodyItsHealthAndNothingElse() {
        HttpResponse<String> answer = stranger().get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of(
                "/actuator", "/actuator/health/storage", "/actuator/env", "/actuator/beans", "/actuator/metrics")) {
            assertThat(stranger().get(path).statusCode()).as(path).isEqualTo(302);
            assertThat(visitor(Role.ADMINISTRATOR).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void showsMetricsToAnAdministratorsTokenOnly() {
        assertThat(stranger().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(stranger()
                        .get("/actuator/prometheus", "Authorization", "Bearer " + token(Role.ANALYST))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger()
                        .get("/actuator/prometheus", "Authorization", "Bearer " + token(Role.ADMINISTRATOR))
                        .body())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void endsTheSessionOfAnAccountThatWasRemoved() {
        add("leaver", Role.ANALYST);
        Visitor leaver = visitor("leaver");
        assertThat(leaver.get("/cases").statusCode()).isEqualTo(200);
        storage.accounts().remove("leaver");
        assertThat(leaver.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void signsOut() {
        Visitor analyst = visitor(Role.ANALYST);
        assertThat(analyst.submit("/password", "/sign-out").headers().firstValue("Location"))
                .hasValue("/sign-in?out");
        assertThat(analyst.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void slowsGuessingDownAndLetsTheOwnerInFromAKnownAddress() {
        add("guessed", Role.ANALYST);
        Visitor visitor = stranger();
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(visitor.signIn("guessed", "wrong password " + attempt)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/sign-in?failed");
        }
        HttpResponse<String> early = visitor.signIn("guessed", PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).hasValue("2");
        clock.advance(java.time.Duration.ofSeconds(2));
        assertThat(visitor.signIn("guessed", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void takesNoAccessTokenForAPassword() {
        String token = token(Role.ANALYST);
        String name = storage.accounts().all().stream()
                .filter(account -> account.token())
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(stranger().signIn(name, token).headers().firstValue("Location"))
                .hasValue("/sign-in?failed");
    }

    private int rawStatus(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), console.url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
