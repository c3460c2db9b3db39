package org.markwarden.console.pass;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.crawler.CrawlRun.Ending;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.coverage.CoverageJson;
import org.markwarden.crawler.coverage.FieldCoverage;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.folder.DataFolder;
import org.markwarden.storage.json.ListingJson;

/** The visits of one pass and the files that tell of them. */
public final class CrawlPass {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int PAGE = 500;
    private static final int SAY_EVERY = 25;

    private final DataFolder folder;
    private final Crawling crawling;
    private final List<Site> sites;
    private final Consumer<String> progress;

    /** @param progress told in plain lines how far it is */
    public CrawlPass(DataFolder folder, Crawling crawling, List<Site> sites, Consumer<String> progress) {
        this.folder = folder;
        this.crawling = crawling;
        this.sites = List.copyOf(sites);
        this.progress = progress;
    }

    /** What the visits gave. */
    public record Result(Ending ending, long visits, long fetched, long listings) {
        /** One line for people. */
        public String words() {
            return "%d visits, %d pages kept, %d listings: %s".formatted(visits, fetched, listings, ending.words());
        }
    }

    /** Visits until nothing is due, then writes {@code listings.jsonl} and {@code coverage.json} into the folder. */
    public Result run(Path out) throws IOException, InterruptedException {
        AtomicLong visits = new AtomicLong();
        AtomicLong fetched = new AtomicLong();
        Ending ending = crawling.pass(sites, (visit, fetch) -> {
                    fetched.addAndGet(fetch instanceof Fetch.Fetched ? 1 : 0);
                    long count = visits.incrementAndGet();
                    if (count % SAY_EVERY == 0) {
                        progress.accept(count + " visits, last " + visit.url());
                    }
                })
                .run();
        long listings = writeListings(out.resolve("listings.jsonl"));
        writeAside(
                out.resolve("coverage.json"),
                CoverageJson.write(coverage(), FieldCoverage.of(folder.storage().listings()), ending.words()));
        return new Result(ending, visits.get(), fetched.get(), listings);
    }

    /** What was seen of each site, and what was not. */
    public List<Coverage> coverage() {
        return sites.stream()
                .map(site -> Coverage.of(folder.storage().frontier(), site.name(), CHINA))
                .toList();
    }

    private long writeListings(Path target) throws IOException {
        ListingStore store = folder.storage().listings();
        Path aside = target.resolveSibling(target.getFileName() + ".new");
        long count = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(aside)) {
            ListingId after = null;
            for (List<Listing> page = store.page(after, PAGE); !page.isEmpty(); page = store.page(after, PAGE)) {
                for (Listing listing : page) {
                    lines.write(ListingJson.write(listing));
                    lines.write('\n');
                    count++;
                }
                after = page.getLast().id();
            }
        }
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        return count;
    }

    private static void writeAside(Path target, String text) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(aside, text);
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
