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

class RunCommandTest {
    private static final byte[] PAGE = """
            <html><head><title>七匹狼 夹克</title><script type="application/ld+json">{"@context":"https://schema.org",
            "@type":"Product","name":"七匹狼 夹克 高仿 一比一","brand":"七匹狼","offers":{"@type":"Offer","price":"33.00",
            "priceCurrency":"CNY"}}</script></head><body><h1>七匹狼 夹克 高仿 一比一</h1></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void countsTheSuspicionsThatThereAreAndTellsTheNewOnes() throws IOException {
        Path register = Files.writeString(
                folder.resolve("rights.csv"),
                "id,kind,name,number,classes,goods,status\nTM-1,trademark,七匹狼,1234567,25,服装,registered\n");
        HttpServer server = server();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            assertThat(run(host, register).err())
                    .contains("1 compared (")
                    .contains("1 suspicions (1 new, score at or above 0.5)");
            assertThat(run(host, register).err())
                    .contains("0 compared (")
                    .contains("1 suspicions (0 new, score at or above 0.5)");
        } finally {
            server.stop(0);
        }
    }

    private Typed run(String host, Path register) {
        Typed typed = Typed.type(
                "run",
                "--register",
                register.toString(),
                "--seed",
                "http://" + host + "/item/1",
                "--allow-host",
                host,
                "--rate",
                "50",
                "--out",
                folder.resolve("out").toString());
        assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.SUCCESS);
        return typed;
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/item/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
        return server;
    }
}
