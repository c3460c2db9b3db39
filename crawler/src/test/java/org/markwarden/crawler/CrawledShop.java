package org.markwarden.crawler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** A shop on the loopback, what a crawl of it keeps and leaves, and pages as shops write them. */
final class CrawledShop implements AutoCloseable {
    private static final int PAGES = 400;

    private final Path folder;
    private final Storage storage = new MemoryStorage();
    private final StubSite site = new StubSite();

    CrawledShop(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Storage storage() {
        return storage;
    }

    StubSite site() {
        return site;
    }

    void crawl() throws InterruptedException {
        crawl(PAGES);
    }

    void crawl(int pages) throws InterruptedException {
        crawl(new Budget(500, pages, 5_000, Duration.ofSeconds(2)), List.of(site.url("/")));
    }

    CrawlRun.Ending crawl(Budget budget, List<URI> seeds) throws InterruptedException {
        return crawl(Site.ofSeeds(seeds, budget), null);
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

    String coverage() throws IOException {
        return Files.readString(folder.resolve("coverage.json"));
    }

    /** The addresses asked for that hold a piece. */
    List<String> asked(String part) {
        return site.asked().stream().filter(path -> path.contains(part)).toList();
    }

    void offers(String path, int from, int to) {
        IntStream.range(from, to).forEach(i -> site.html(path.formatted(i), offer(i)));
    }

    static String card(String href, int i) {
        return "<li class='item product'><a href='%s'><img src='/i/%d.jpg'><h3>Birch tray %d</h3></a><span class=price>€1%d.50</span></li>"
                .formatted(href, i, i, i);
    }

    static String cards(String href, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> card(href.formatted(i), i))
                .collect(Collectors.joining("", "<ul class=products>", "</ul>"));
    }

    static String offer(int i) {
        return "<html><title>Birch tray %1$d</title><h1>Birch tray %1$d</h1><p class=price>€1%1$d.50</p><button>Add to cart</button></html>"
                .formatted(i);
    }

    static String page(String... parts) {
        return "<html><title>Shop</title><body>" + String.join("", parts) + "</body></html>";
    }

    static String links(Collection<String> hrefs) {
        return hrefs.stream()
                .map(href -> "<li><a href='" + href + "'>x</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Override
    public void close() {
        site.close();
    }
}
