package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlCommandTest {
    @TempDir
    Path folder;

    private Typed crawl(String host) {
        return Typed.type(
                "crawl",
                "--seed",
                "http://" + host + "/",
                "--allow-host",
                host,
                "--out",
                folder.resolve("out").toString());
    }

    @Test
    void saysWhyNothingCameFromASiteThatForbidsIt() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/robots.txt", exchange -> {
            byte[] rules = "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, rules.length);
            exchange.getResponseBody().write(rules);
            exchange.close();
        });
        server.start();
        try {
            Typed typed = crawl("127.0.0.1:" + server.getAddress().getPort());
            assertThat(typed.status()).isEqualTo(ExitStatus.FAILURE);
            assertThat(typed.err()).contains("/: not visited: robots.txt says ");
        } finally {
            server.stop(0);
        }
        assertThat(Files.readString(folder.resolve("out/coverage.json")))
                .containsPattern("\"refused_by_reason\" : \\{\\s+\"[^\"]*/");
    }

    @Test
    void saysWhyNothingCameFromASiteThatDoesNotAnswer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        String host = "127.0.0.1:" + server.getAddress().getPort();
        server.stop(0);
        Typed typed = crawl(host);
        assertThat(typed.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(typed.err()).contains("/: not visited: robots.txt could not be read");
    }
}
