package org.markwarden.console.pass;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.crawler.CrawlResults;
import org.markwarden.crawler.CrawlRun;
import org.markwarden.crawler.CrawlRun.Ending;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.words.Phrase;
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
    private @Nullable Ended ended;

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
        public Phrase told() {
            return new Phrase(
                    "访问 %d 次，留存网页 %d 个，商品链接 %d 个：%s".formatted(visits, fetched, listings, chinese(ending)),
                    "%d visits, %d pages kept, %d listings: %s".formatted(visits, fetched, listings, ending.words()));
        }

        private static String chinese(Ending ending) {
            return switch (ending) {
                case COMPLETE -> "已全部访问";
                case PAGES_USED_UP -> "已达到本次页数上限";
                case HOST_RESTS -> "须暂停访问某主机";
                case BROKEN_OFF -> "中途中断";
            };
        }
    }

    /** Visits until nothing is due, then writes {@code listings.jsonl} and {@code coverage.json} into the folder. */
    public Result run(Path out) throws InterruptedException {
        CrawlRun pass = crawling.pass(sites, progress());
        Ending ending = pass.resume();
        ended = new Ended(ending, pass.leftOut());
        return new Result(ending, visits.get(), fetched.get(), write(out));
    }

    /** Writes the files once more, with the listings that came to the store since, from live rooms; how many there are. */
    public long write(Path out) {
        Ended end = Objects.requireNonNull(ended, "the pass has not run");
        return results.write(out, end.ending, end.leftOut);
    }

    private record Ended(Ending ending, LeftOut leftOut) {}

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
