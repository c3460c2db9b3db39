package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.folder.DataFolder;

/** Kills a crawling process with SIGKILL at several requests and starts it again: nothing is lost. */
@Timeout(180)
class KillTest {
    private static final int PAGES = 60;
    /** At which request, counted from each start, the process dies; {@code -Dmarkwarden.kills=N} adds more. */
    private static final int[] AT = {1, 2, 9, 17, 20};

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("data");
    }

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
    private volatile int killAt;

    private StubSite site() {
        StubSite site = new StubSite();
        List<String> links = IntStream.range(0, PAGES)
                .mapToObj(i -> "<a href='/item/" + i + "'>x</a>")
                .toList();
        serve(site, "/", "<html><body>" + String.join("", links) + "</body></html>");
        for (int i = 0; i < PAGES; i++) {
            serve(site, "/item/" + i, """
                    <html><head><title>Item %1$d</title><script type="application/ld+json">
                    {"@type":"Product","name":"Item %1$d","offers":{"@type":"Offer","price":"5.00","priceCurrency":"CNY"}}
                    </script></head><body><h1>Item %1$d</h1>%2$s</body></html>
                    """.formatted(i, "lorem ".repeat(2_000)));
        }
        return site;
    }

    private void serve(StubSite site, String path, String body) {
        byte[] answer = StubSite.text(200, "text/html", body);
        site.on(path, (head, out) -> {
            if (requests.incrementAndGet() == killAt) {
                Process process = running.get();
                if (process != null) {
                    process.destroyForcibly();
                    process.onExit().join();
                }
                return false;
            }
            return StubSite.write(out, answer);
        });
    }

    /** The classes of this test, whoever runs it: Maven names them, other launchers load them by addresses. */
    private static String classes() {
        if (KillTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs the crawl until it is killed or done; true when it was done. */
    private boolean crawl(StubSite site, int dieAt) throws IOException, InterruptedException {
        requests.set(0);
        killAt = dieAt;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary, // a killed process leaves its copy of SQLite
                        "-cp",
                        classes(),
                        KilledCrawl.class.getName(),
                        folder().toString(),
                        site.url("/").toString())
                .redirectError(
                        folder().resolveSibling("err-" + folder().getFileName()).toFile())
                .start();
        running.set(process);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean done = process.waitFor() == 0 && said.contains("COMPLETE");
        System.out.println("killed at " + dieAt + " of " + requests.get() + ": " + said + process.exitValue());
        return done;
    }

    @Test
    void losesNoAddressAndNoWholeRecord() throws IOException, InterruptedException {
        int more = Integer.getInteger("markwarden.kills", 0);
        try (StubSite site = site()) {
            for (int at : AT) {
                assertThat(crawl(site, at)).isFalse();
                assertEveryKeptPageIsReadable();
            }
            for (int i = 0; i < more; i++) {
                crawl(site, 1 + (i * 7) % 20);
                assertEveryKeptPageIsReadable();
            }
            assertThat(crawl(site, -1))
                    .as(Files.readString(folder().resolveSibling("err-" + folder().getFileName())))
                    .isTrue();
            assertThat(warcPages()).containsAll(addresses(site));
            try (DataFolder data = DataFolder.open(folder())) {
                assertThat(data.storage().listings().count()).isEqualTo(PAGES);
                for (int i = 0; i < PAGES; i++) {
                    List<Fetch> attempts = data.storage().frontier().attempts(site.url("/item/" + i), 9);
                    assertThat(attempts.stream().filter(Fetch.Fetched.class::isInstance))
                            .as("item " + i)
                            .hasSize(1);
                }
            }
        }
    }

    private static Set<String> addresses(StubSite site) {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> site.url("/item/" + i).toString())
                .collect(Collectors.toSet());
    }

    /** What the database says was kept can be read back; a killed process may leave one torn record at the end of a file. */
    private void assertEveryKeptPageIsReadable() throws IOException {
        try (DataFolder data = DataFolder.open(folder())) {
            data.storage().listings().page(null, 1_000).forEach(listing -> {
                var snapshot = data.storage()
                        .snapshots()
                        .find(new org.markwarden.domain.snapshot.SnapshotId(String.valueOf(listing.snapshot())))
                        .orElseThrow();
                assertThat(WarcPages.of(data.blobs().read(snapshot.records().getFirst())))
                        .isInstanceOf(ArchivedPage.Intact.class);
            });
        }
    }

    private Set<String> warcPages() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder().resolve("warc"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".warc.gz")).toList()) {
                List<ArchivedPage> found = new ArrayList<>();
                WarcPages.each(file, found::add);
                assertThat(found).as(file.toString()).allMatch(ArchivedPage.Intact.class::isInstance);
                found.forEach(page ->
                        pages.add(((ArchivedPage.Intact) page).page().url().toString()));
            }
        }
        return pages;
    }
}
