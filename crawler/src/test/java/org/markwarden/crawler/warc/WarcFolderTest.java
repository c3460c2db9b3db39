package org.markwarden.crawler.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.BlobFolder;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class WarcFolderTest {
    private static final CaptureFacts FACTS = new CaptureFacts(
            "markwarden/0.1.0",
            "ab".repeat(32),
            "discover",
            new CaptureFacts.RobotsFacts(true, "no rule speaks of it", 200, Instant.EPOCH, "cd".repeat(32)),
            new CaptureFacts.MannersFacts(Duration.ofSeconds(1), Duration.ofMillis(300), 7),
            null);
    private static final WarcFolder.Node NODE =
            new WarcFolder.Node("mw", "markwarden/0.1.0", ZoneId.of("Asia/Shanghai"), 1 << 20);

    @TempDir
    Path root;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T10:00:00.123456Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private StubSite site;
    private Fetcher fetcher;
    private BlobFolder blobs;

    @BeforeEach
    void open() {
        site = new StubSite();
        fetcher = new Fetcher(
                Identity.of("0.1.0", null), AddressRules.allowing(List.of(site.host())), Resolver.system(), clock);
        blobs = new BlobFolder(root);
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Exchange exchange(String path) {
        Answer answer = fetcher.get(site.url(path), Conditions.NONE, FetchLimits.DEFAULT);
        return ((Answer.Came) answer).exchange();
    }

    private WarcFolder folder() {
        return WarcFolder.open(blobs.warc(), NODE, clock);
    }

    @Test
    void everyRecordIsReadBackByItsAddressAndByJwarc() throws IOException {
        site.html("/小米", "x").html("/a", "<p>甲</p>");
        List<WarcAddress> addresses;
        try (WarcFolder folder = folder()) {
            addresses = folder.append(site.host(), CaptureRecords.of(exchange("/a"), FACTS));
            folder.sync(List.of(site.host()));
            assertThat(page(addresses).body()).isEqualTo("<p>甲</p>".getBytes(UTF_8));
        }
        assertThat(page(addresses).url()).isEqualTo(site.url("/a"));
        assertThat(addresses).hasSize(3);
        List<String> types = new ArrayList<>();
        for (WarcRecord record : records(root.resolve("warc/mw-000001.warc.gz"))) {
            types.add(record.type());
        }
        assertThat(types).containsExactly("warcinfo", "response", "request", "metadata");
    }

    private RawPage page(List<WarcAddress> addresses) {
        ArchivedPage page = WarcPages.of(blobs.read(addresses.getFirst()));
        assertThat(page).isInstanceOf(ArchivedPage.Intact.class);
        return ((ArchivedPage.Intact) page).page();
    }

    /** Reads all records, whose block digests jwarc checks against what it computed. */
    private static List<WarcRecord> records(Path file) throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            reader.calculateBlockDigest();
            reader.onWarning(warning -> {
                throw new AssertionError(warning);
            });
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().body().consume();
                assertThat(next.get().calculatedBlockDigest())
                        .isEqualTo(next.get().blockDigest());
                assertThat(next.get().version().toString()).isEqualTo("WARC/1.1");
                records.add(next.get());
            }
        }
        return records;
    }

    @Test
    void aChunkedAnswerKeepsItsChunksAndClaimsNoPayloadDigest() throws IOException {
        byte[] chunks = "3\r\nabc\r\n0\r\n\r\n".getBytes(UTF_8);
        site.on(
                        "/c",
                        StubSite.join(
                                StubSite.head(200, "Transfer-Encoding: chunked", "Content-Type: text/html"), chunks))
                .html("/p", "plain");
        try (WarcFolder folder = folder()) {
            var capture = CaptureRecords.of(exchange("/c"), FACTS);
            List<WarcAddress> addresses = folder.append(site.host(), capture);
            folder.append(site.host(), CaptureRecords.of(exchange("/p"), FACTS));
            assertThat(page(addresses).body()).isEqualTo("abc".getBytes(UTF_8));
        }
        List<WarcRecord> records = records(root.resolve("warc/mw-000001.warc.gz"));
        assertThat(records.get(1).headers().first("WARC-Payload-Digest")).isEmpty();
        assertThat(records.get(4).headers().first("WARC-Payload-Digest")).isPresent();
    }

    @Test
    void theMetadataRecordTellsOfOurManners() throws IOException {
        site.html("/a", "x");
        List<WarcAddress> addresses;
        try (WarcFolder folder = folder()) {
            addresses = folder.append(site.host(), CaptureRecords.of(exchange("/a"), FACTS));
        }
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(blobs.read(addresses.get(2))))) {
            String json = new String(reader.next().orElseThrow().body().stream().readAllBytes(), UTF_8);
            assertThat(json)
                    .contains("\"robots\":{\"allowed\":true,\"rule\":\"no rule speaks of it\",\"status\":200")
                    .contains("\"politeness\":{\"interval_ms\":1000,\"waited_ms\":300,\"requests_today\":7}")
                    .contains("\"ip\":\"127.0.0.1\"");
        }
    }

    @Test
    void aFileHoldsOneHostAndOneDayAndEndsWithItsDigest() throws IOException {
        site.html("/a", "x");
        try (WarcFolder folder = folder()) {
            folder.append("one", CaptureRecords.of(exchange("/a"), FACTS));
            folder.append("two", CaptureRecords.of(exchange("/a"), FACTS));
            now.set(Instant.parse("2026-11-20T16:00:00Z"));
            folder.append("one", CaptureRecords.of(exchange("/a"), FACTS));
            assertThat(names()).contains("mw-000001.warc.gz", "mw-000002.warc.gz.open", "mw-000003.warc.gz.open");
            folder.finishPastDays();
            assertThat(names()).contains("mw-000002.warc.gz", "mw-000003.warc.gz.open");
        }
        assertThat(Files.readString(root.resolve("warc/mw-000001.warc.gz.sha256")))
                .matches("[0-9a-f]{64}  mw-000001.warc.gz\n");
        assertThat(names()).noneMatch(name -> name.endsWith(".open")).hasSize(6);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(root.resolve("warc"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void afterAKillTheTailIsCutAtEveryPossiblePlace() throws IOException {
        site.html("/a", "<p>first</p>").html("/b", "<p>second</p>");
        WarcFolder killed = folder();
        List<WarcAddress> kept = killed.append(site.host(), CaptureRecords.of(exchange("/a"), FACTS));
        List<WarcAddress> lost = killed.append(site.host(), CaptureRecords.of(exchange("/b"), FACTS));
        killed.sync(List.of(site.host()));
        byte[] whole = Files.readAllBytes(root.resolve("warc/mw-000001.warc.gz.open"));
        int safe = (int) (kept.getLast().offset() + kept.getLast().length());
        for (int length = safe; length < safe + lost.getFirst().length(); length += 7) {
            BlobFolder cut = new BlobFolder(root.resolve("cut" + length));
            Path folder = cut.warc();
            Files.write(folder.resolve("mw-000001.warc.gz.open"), Arrays.copyOf(whole, length));
            WarcFolder.open(folder, NODE, clock).close();
            assertThat(Files.size(folder.resolve("mw-000001.warc.gz"))).isEqualTo(safe);
            assertThat(records(folder.resolve("mw-000001.warc.gz"))).hasSize(4);
            assertThat(cut.read(kept.getLast())).isNotEmpty();
        }
    }

    @Test
    void leavesTheOpenFilesOfAnotherNodeAlone() throws IOException {
        Path foreign = blobs.warc().resolve("other-000001.warc.gz.open");
        Files.write(foreign, new byte[] {1, 2, 3});
        folder().close();
        assertThat(foreign).exists();
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheFileAsItWas() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        site.html("/a", "x");
        CaptureRecords capture = CaptureRecords.of(exchange("/a"), FACTS);
        WarcFolder folder =
                WarcFolder.open(blobs.warc(), new WarcFolder.Node("x", "s", ZoneOffset.UTC, 1 << 20), clock);
        Files.createSymbolicLink(blobs.warc().resolve("x-000001.warc.gz.open"), full);
        assertThatThrownBy(() -> folder.append("host", capture))
                .isInstanceOf(WarcException.class)
                .hasMessage("cannot write " + blobs.warc().resolve("x-000001.warc.gz") + ": No space left on device");
    }

    @Test
    void readsDamagedWarcFilesOfOthersAsFarAsTheyGo() throws IOException {
        Path corpora = Path.of(System.getProperty("markwarden.root"), "../shared/corpora");
        assumeTrue(Files.exists(corpora), "the evaluation folder is not beside this checkout");
        int pages = 0;
        int files = 0;
        for (String corpus : List.of("warcio-data", "jwarc-data")) {
            try (var list = Files.walk(corpora.resolve(corpus))) {
                for (Path file : list.filter(f -> f.toString().contains("arc"))
                        .filter(Files::isRegularFile)
                        .toList()) {
                    List<ArchivedPage> found = new ArrayList<>();
                    try (InputStream in = Files.newInputStream(file)) {
                        WarcPages.each(in, found::add);
                    }
                    files++;
                    pages += (int) found.stream()
                            .filter(ArchivedPage.Intact.class::isInstance)
                            .count();
                }
            }
        }
        assertThat(files).isGreaterThan(10);
        assertThat(pages).isGreaterThan(10);
    }

    @Test
    void aCutAnswerIsMarkedAsSuch() throws IOException {
        site.on("/cut", (head, out) -> {
            StubSite.write(out, StubSite.join(StubSite.head(200, "Content-Length: 10"), new byte[3]));
            return false;
        });
        try (WarcFolder folder = folder()) {
            folder.append(site.host(), CaptureRecords.of(exchange("/cut"), FACTS));
        }
        WarcRecord response = records(root.resolve("warc/mw-000001.warc.gz")).get(1);
        assertThat(response.headers().first("WARC-Truncated")).contains("disconnect");
        assertThat(URI.create(response.headers().first("WARC-Target-URI").orElseThrow()))
                .isEqualTo(site.url("/cut"));
    }
}
