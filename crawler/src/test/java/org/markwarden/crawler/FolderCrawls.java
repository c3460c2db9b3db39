package org.markwarden.crawler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Storage;

/** A small site on the loopback, a folder and a store in memory, and crawls of one into the other. */
abstract class FolderCrawls {
    static final Budget FAST = new Budget(500, 500, 5_000, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    CrawledShop shop;
    StubSite site;
    Storage storage;

    @BeforeEach
    void open() {
        shop = new CrawledShop(folder);
        site = shop.site();
        storage = shop.storage();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    CrawlRun.Ending crawl(Budget budget, String... seeds) throws InterruptedException {
        return shop.crawl(budget, Stream.of(seeds).map(site::url).toList());
    }

    CrawlRun.Ending crawl(List<Site> sites, @Nullable String contact) throws InterruptedException {
        return shop.crawl(sites, contact);
    }

    Fetch attempt(String path) {
        return storage.frontier().attempts(site.url(path), 1).getFirst();
    }

    String failure(String path) {
        return ((Fetch.Failed) attempt(path)).reason();
    }

    static String product(String name) {
        return """
                <html><head><title>%s</title><script type="application/ld+json">
                {"@type":"Product","name":"%s","offers":{"@type":"Offer","price":"12.50","priceCurrency":"CNY"}}
                </script></head><body><h1>%s</h1></body></html>
                """.formatted(name, name, name);
    }

    static String linksTo(String... paths) {
        return List.of(paths).stream()
                .map(path -> "<a href='" + path + "'>x</a>")
                .collect(Collectors.joining("", "<html><body>", "</body></html>"));
    }
}
