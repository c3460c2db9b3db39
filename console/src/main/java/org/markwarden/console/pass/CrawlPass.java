package org.markwarden.console.pass;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.crawler.CrawlResults;
import org.markwarden.crawler.CrawlRun;
import org.markwarden.crawler.CrawlRun.Ending;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Storage;

/** The visits of one pass and the files that tell of them. */
public final class CrawlPass {
    private static final int SAY_EVERY = 25;

    private final Crawling crawling;
    private final List<Site> sites;
    private final Consumer<String> words;
    private final CrawlResults results;
    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong fetched = new AtomicLong();

    /** @param words told in plain lines how far it is */
    public CrawlPass(Storage storage, Crawling crawling, List<Site> sites, Consumer<String> words) {
        this.crawling = crawling;
        this.sites = List.copyOf(sites);
        this.words = words;
        this.results = new CrawlResults(storage, sites, Clock.systemUTC());
    }

    /** What the visits gave. */
    public record Result(Ending ending, long visits, long fetched, long listings) {
        /** One line for people. */
        public String words() {
            return "%d visits, %d pages kept, %d listings: %s".formatted(visits, fetched, listings, ending.words());
        }
    }

    /** Visits until nothing is due, then writes {@code listings.jsonl} and {@code coverage.json} into the folder. */
    public Result run(Path out) throws InterruptedException {
        CrawlRun pass = crawling.pass(sites, progress());
        Ending ending = pass.resume();
        long listings = results.write(out, ending, pass.leftOut());
        return new Result(ending, visits.get(), fetched.get(), listings);
    }

    /** What was seen of each site, and what was not. */
    public List<Coverage> coverage() {
        return results.coverage();
    }

    private Progress progress() {
        return (visit, fetch) -> {
            fetched.addAndGet(fetch instanceof Fetch.Fetched ? 1 : 0);
            long count = visits.incrementAndGet();
            if (count % SAY_EVERY == 0) {
                words.accept(count + " visits, last " + visit.url());
            }
        };
    }
}
