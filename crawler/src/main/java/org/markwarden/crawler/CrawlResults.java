package org.markwarden.crawler;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.coverage.CoverageJson;
import org.markwarden.crawler.coverage.FieldCoverage;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.WholeFile;
import org.markwarden.storage.json.ListingJson;

/** What a crawl leaves for people: {@code listings.jsonl} and {@code coverage.json}. */
public final class CrawlResults {
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 500;

    private final Storage storage;
    private final List<Site> sites;
    private final Clock clock;

    public CrawlResults(Storage storage, List<Site> sites, Clock clock) {
        this.storage = storage;
        this.sites = List.copyOf(sites);
        this.clock = clock;
    }

    /** What was seen of each site, and what was not. */
    public List<Coverage> coverage() {
        return sites.stream()
                .map(site -> Coverage.of(storage, site.name(), DAYS.getRules().getOffset(clock.instant())))
                .toList();
    }

    /**
     * Writes both files into this folder; the old ones stay until the new ones are whole.
     *
     * @param ended how the crawl ended
     * @param leftOut what it did not plan
     * @return how many listings were written
     */
    public long write(Path folder, CrawlRun.Ending ended, LeftOut leftOut) {
        FieldCoverage fields = new FieldCoverage();
        replace(folder.resolve("listings.jsonl"), out -> {
            for (List<Listing> page = storage.listings().page(null, PAGE);
                    !page.isEmpty();
                    page = storage.listings().page(page.getLast().id(), PAGE)) {
                for (Listing listing : page) {
                    if (isCardOfAnother(listing)) {
                        continue;
                    }
                    fields.add(listing);
                    out.write(ListingJson.write(listing));
                    out.write('\n');
                }
            }
        });
        replace(
                folder.resolve("coverage.json"),
                out -> out.write(CoverageJson.write(
                        coverage(), fields, new CoverageJson.Ended(ended.words(), ended.notSeen(), leftOut))));
        return fields.listings();
    }

    /** A card read from a list before its own page said by which address the offer goes. */
    private boolean isCardOfAnother(Listing listing) {
        String url = listing.url();
        String snapshot = listing.snapshot();
        Optional<URI> visited = url == null || snapshot == null ? Optional.empty() : NormalUrl.of(url);
        if (visited.isEmpty()
                || snapshot == null
                || NormalUrl.of(listing.id().value()).isEmpty()) {
            return false;
        }
        boolean isCard = storage.snapshots()
                .find(new SnapshotId(snapshot))
                .filter(page -> !page.url().equals(visited.get()))
                .isPresent();
        return isCard
                && storage.snapshots()
                        .latest(visited.get())
                        .filter(own -> own.page() == PageKind.PRODUCT)
                        .isPresent();
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static void replace(Path file, Content content) {
        try {
            WholeFile.write(file, out -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                content.write(text);
                text.flush();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
