package org.markwarden.console.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarketplaceTestCommandTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private String base = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret/\n");
        answer(
                "/item/7",
                "text/html; charset=utf-8",
                "<html><title>帽</title><h1>帽子</h1><b class=cost>¥12.50</b></html>");
        server.start();
        base = "127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(String path, String type, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }

    private String file(String more) throws IOException {
        String yaml = """
                name: test
                made: 2026-01-01
                unverified-since: 2026-01-02
                base: http://%s/
                budget: {requests-per-second: 100}
                pages:
                  - {url: "/item/(?<id>\\\\d+)", kind: product}
                fields:
                  price: ["css: .gone", "css: .cost"]
                %s""".formatted(base, more);
        return Files.writeString(folder.resolve("test.yml"), yaml).toString();
    }

    @Test
    void visitsAnAddressAndSaysWhatEachRuleFound() throws IOException {
        Typed typed = Typed.type(
                "marketplace", "test", file(""), "http://" + base + "/item/7", "--allow-host", base, "--json");
        assertThat(typed.status()).as(typed.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(typed.out());
        assertThat(report.get("unverified_since").stringValue()).isEqualTo("2026-01-02");
        assertThat(report.get("address").stringValue()).isEqualTo("product, id 7");
        assertThat(report.get("rules").get(0).get("found")).isEmpty();
        assertThat(report.get("rules").get(0).get("note").stringValue()).contains("no element");
        assertThat(report.get("rules").get(1).get("found").get(0).stringValue()).isEqualTo("¥12.50");
        assertThat(report.get("page").stringValue()).isEqualTo("product");
    }

    @Test
    void saysThatASelectorIsNone() throws IOException {
        String file = file("  title: [\"css: h1[name\"]\n");
        Typed typed = Typed.type("marketplace", "test", file, "http://" + base + "/item/7", "--allow-host", base);
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("fields.title: no selector: ");
    }

    @Test
    void obeysRobotsAddressRulesAndTheHostsOfTheFile() throws IOException {
        String file = file("");
        Typed secret = Typed.type("marketplace", "test", file, "http://" + base + "/secret/1", "--allow-host", base);
        assertThat(secret.status()).isEqualTo(1);
        assertThat(secret.err()).contains("robots.txt forbids it");
        assertThat(Typed.type("marketplace", "test", file, "http://" + base + "/item/7")
                        .status())
                .isEqualTo(2);
        Typed blocked =
                Typed.type("marketplace", "test", file, "http://" + base + "/item/7", "--contact", "a@example.org");
        assertThat(blocked.status()).isEqualTo(1);
        assertThat(Typed.type("marketplace", "test", file, "https://elsewhere.test/item/7")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestRightOne() throws IOException {
        Typed typed = Typed.type("marketplace", "test", file("curency: CNY\n"), "http://" + base + "/item/7");
        assertThat(typed.status()).isNotZero();
        assertThat(typed.err()).contains("curency").contains("currency");
    }
}
