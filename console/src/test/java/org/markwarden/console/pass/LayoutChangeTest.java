package org.markwarden.console.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.CrawlFolder;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.domain.listing.Listing;
import org.markwarden.marketplace.MarketplaceOptions;
import org.markwarden.marketplace.SampleMarketplace;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;
import org.markwarden.storage.memory.MemoryStorage;

/** The sample marketplace changes its layout without a word; the alarm is raised, and cleared when it changes back. */
@Timeout(120)
class LayoutChangeTest {
    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile UnaryOperator<String> layout = UnaryOperator.identity();

    /** The marketplace behind a front that rewrites its pages. */
    private HttpServer front(URI behind) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> pass(exchange, behind));
        server.start();
        return server;
    }

    private void pass(HttpExchange exchange, URI behind) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(
                                    behind.resolve(exchange.getRequestURI().toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("text/html");
            byte[] body = type.contains("utf-8") || type.contains("UTF-8")
                    ? layout.apply(new String(answer.body(), StandardCharsets.UTF_8)
                                    .replace(
                                            behind.getRawAuthority(),
                                            exchange.getRequestHeaders().getFirst("Host")))
                            .getBytes(StandardCharsets.UTF_8)
                    : answer.body();
            exchange.getResponseHeaders().add("Content-Type", type);
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(to -> exchange.getResponseHeaders()
                            .add(
                                    "Location",
                                    to.replace(
                                            behind.getRawAuthority(),
                                            exchange.getRequestHeaders().getFirst("Host"))));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void crawl(MarketplaceFile file) throws InterruptedException {
        Site site = Site.of(file);
        Budget fast = new Budget(1_000, 5_000, 50_000, Duration.ofSeconds(10));
        var order = new CrawlFolder.Order(
                List.of(new Site(site.name(), site.seeds(), site.covers(), fast, site.assessment())),
                Identity.of("0.1.0", null),
                AddressRules.allowing(List.of(file.base().getRawAuthority())),
                new PageReader(List.of(file)),
                Clock.systemUTC(),
                "mw");
        new CrawlFolder(folder, storage, order).run(Progress.silent());
    }

    private void visitAgain(MarketplaceFile file) throws InterruptedException {
        for (Listing listing : storage.listings().page(null, 10_000)) {
            URI url = URI.create(String.valueOf(listing.url()));
            storage.frontier()
                    .find(url)
                    .ifPresent(known -> storage.frontier()
                            .requestBy(new Visit(
                                    known.url(),
                                    known.host(),
                                    known.marketplace(),
                                    known.depth(),
                                    "recrawl",
                                    Instant.now(),
                                    null,
                                    null,
                                    null)));
        }
        crawl(file);
    }

    private List<String> open() {
        return storage.coverage().drifts(true, 99).stream().map(Drift::field).toList();
    }

    @Test
    void isCaughtAndClearedWhenItIsOver() throws IOException, InterruptedException {
        try (SampleMarketplace marketplace =
                SampleMarketplace.start(MarketplaceOptions.seeded(3).withCorners(Duration.ZERO, 0))) {
            HttpServer front = front(marketplace.baseUrl());
            try {
                MarketplaceFile file = MarketplaceFiles.read(
                                Path.of(System.getProperty("markwarden.root", ".."), "config/marketplaces/sample.yml"))
                        .at(URI.create("http://127.0.0.1:" + front.getAddress().getPort() + "/"));
                crawl(file);
                assertThat(open()).isEmpty();

                layout = page ->
                        page.replaceAll("(?i)price", "tag").replace("¥", "").replace("元", "");
                visitAgain(file);
                assertThat(open()).contains("price");
                assertThat(Files.readString(folder.resolve("coverage.json")))
                        .contains("\"drift\"", "\"field\" : \"price\"");

                layout = UnaryOperator.identity();
                visitAgain(file);
                visitAgain(file);
                assertThat(open()).doesNotContain("price");
            } finally {
                front.stop(0);
            }
        }
    }
}
