package org.markwarden.crawler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** A small site on the loopback, a folder and a store in memory, and crawls of one into the other. */
abstract class FolderCrawls {
    static final Budget FAST = new Budget(500, 500, 5_000, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    final Storage storage = new MemoryStorage();
    StubSite site;

    @BeforeEach
    void open() {
        site = new StubSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    CrawlRun.Ending crawl(Budget budget, String... seeds) throws InterruptedException {
        List<URI> urls = List.of(seeds).stream().map(site::url).toList();
        return crawl(Site.ofSeeds(urls, budget), null);
    }

    CrawlRun.Ending crawl(List<Site> sites, @Nullable String contact) throws InterruptedException {
        var order = new CrawlFolder.Order(
                sites,
                Identity.of("0.1.0", contact),
                AddressRules.allowing(List.of(site.host())),
                new PageReader(List.of()),
                Clock.systemUTC(),
                "mw");
        return new CrawlFolder(folder, storage, order).run(Progress.silent());
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

    static String links(String... paths) {
        return List.of(paths).stream()
                .map(path -> "<a href='" + path + "'>x</a>")
                .collect(Collectors.joining("", "<html><body>", "</body></html>"));
    }
}
