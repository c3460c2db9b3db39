package org.markwarden.console.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.config.EvidenceConfig;
import org.markwarden.console.pass.SuspicionPackages.Result;
import org.markwarden.console.wiring.Sealing;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.CrawlFolder;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.right.RightId;
import org.markwarden.marketplace.MarketplaceOptions;
import org.markwarden.marketplace.SampleMarketplace;
import org.markwarden.notice.evidence.Exhibits;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;

@Timeout(120)
class SuspicionPackagesTest {
    private static final int PAGES = 30;

    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();

    /** A minute passes whenever somebody looks at it, as on a machine that has much else to do. */
    private static final class LoadedMachine extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void verifyHoweverLongSealingTakes() throws IOException, InterruptedException {
        try (SampleMarketplace marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(3))) {
            crawl(marketplace.baseUrl());
        }
        openThree();
        Software software = new Software("0.1.0", new LoadedMachine());
        SuspicionPackages.Result result = packages(software).seal(folder.resolve("packages"), software.clock());

        assertThat(result.faults()).isEmpty();
        assertThat(result.sealed()).isEqualTo(3);
    }

    @Test
    void sealNothingAgainThatIsAsItWasAndAgainWhatIsNot() throws IOException, InterruptedException {
        try (SampleMarketplace marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(3))) {
            crawl(marketplace.baseUrl());
        }
        openThree();
        Path sealed = folder.resolve("packages");
        Software software = new Software("0.1.0", new LoadedMachine());
        packages(software).seal(sealed, software.clock());

        Software newer = new Software("0.1.1", software.clock());
        assertThat(packages(newer).seal(sealed, newer.clock())).isEqualTo(new Result(0, 3, List.of()));
        assertThat(names(sealed)).hasSize(3);

        storage.rights().upsert(List.of(Samples.right("TM-1", "晴屿朗")));
        assertThat(packages(newer).seal(sealed, newer.clock())).isEqualTo(new Result(3, 0, List.of()));
        assertThat(names(sealed)).hasSize(6);
        assertThat(packages(newer).seal(sealed, newer.clock())).isEqualTo(new Result(0, 3, List.of()));
    }

    @Test
    void sealAgainWhatWasDamagedOrTakenAway() throws IOException, InterruptedException {
        try (SampleMarketplace marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(3))) {
            crawl(marketplace.baseUrl());
        }
        openThree();
        Path sealed = folder.resolve("packages");
        Software software = new Software("0.1.0", new LoadedMachine());
        packages(software).seal(sealed, software.clock());

        List<Path> names = names(sealed);
        Files.delete(names.get(0));
        byte[] bytes = Files.readAllBytes(names.get(1));
        Files.write(names.get(1), Arrays.copyOf(bytes, bytes.length / 2));
        byte[] flipped = Files.readAllBytes(names.get(2));
        flipped[flipped.length / 3] ^= 1;
        Files.write(names.get(2), flipped);

        assertThat(packages(software).seal(sealed, software.clock())).isEqualTo(new Result(3, 0, List.of()));
    }

    private void openThree() {
        for (Listing listing : storage.listings().page(null, 3)) {
            storage.caseFiles()
                    .open(new CaseFile(
                            new CaseId("C-" + listing.id()),
                            listing.id(),
                            new RightId("TM-1"),
                            "M-" + listing.id(),
                            0.9,
                            Instant.now()));
        }
    }

    private SuspicionPackages packages(Software software) {
        return new SuspicionPackages(
                storage,
                new Exhibits(storage, new BlobFolder(folder), software.name()),
                Sealing.packager(new EvidenceConfig(List.of(), null, null), folder, folder.resolve("seal"), software));
    }

    private static List<Path> names(Path sealed) throws IOException {
        try (Stream<Path> files = Files.list(sealed)) {
            return files.sorted().toList();
        }
    }

    private void crawl(URI base) throws InterruptedException {
        Budget fast = new Budget(1_000, PAGES, PAGES, Duration.ofSeconds(10));
        var order = new CrawlFolder.Order(
                Site.ofSeeds(List.of(base), fast),
                Identity.of("0.1.0", null),
                AddressRules.allowing(List.of(base.getRawAuthority())),
                new PageReader(List.of()),
                Clock.systemUTC(),
                "mw");
        new CrawlFolder(folder, storage, order).run(Progress.silent());
    }
}
