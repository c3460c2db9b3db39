package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.markwarden.crawler.extract.SavedAddress;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.text.PageText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures reading against a bare jsoup parse of the same pages in the same run, in processor time of one thread. */
@Tag("proof")
@Isolated("measures time")
class ReadingSpeedTest {
    private static final Path ROOT = Path.of(System.getProperty("markwarden.root", "."));
    private static final Path CORPORA = Path.of(System.getProperty(
            "markwarden.corpora", ROOT.resolve("../shared/corpora").toString()));
    private static final int ROUNDS = 40;

    /** The last of many methods is compiled only after so many rounds; the ratio is the median of those behind them. */
    private static final int WARM = 15;

    private static final double A_PAGE = 200 * 1024.0;

    @SuppressWarnings("ArrayRecordComponent") // read only, compared by nobody
    private record Page(URI url, byte[] body, String text) {}

    @Test
    void readsPagesAtAFewTimesThePriceOfParsingThem() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "no corpora at " + CORPORA);
        PageReader reader = new PageReader(MarketplaceFiles.readAll(ROOT.resolve("config/marketplaces")));
        List<Page> pages = pages();
        long bytes = pages.stream().mapToLong(page -> page.body().length).sum();
        double best = Double.MAX_VALUE;
        double[] ratios = new double[ROUNDS - WARM];
        for (int round = 0; round < ROUNDS; round++) {
            double parsing = seconds(
                    pages,
                    page -> Jsoup.parse(page.text(), page.url().toString()).childNodeSize());
            double reading = seconds(
                    pages,
                    page -> reader.read(RawPage.saved(page.url(), page.body()))
                            .listings()
                            .size());
            best = Math.min(best, reading);
            if (round >= WARM) {
                ratios[round - WARM] = reading / parsing;
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "reading: %d pages of %d KB, %.1f ms a page, %.0f pages/s at 200 KB, %.2f times a bare parse%n",
                pages.size(),
                bytes / pages.size() / 1024,
                best * 1000 / pages.size(),
                bytes / A_PAGE / best,
                ratios[ratios.length / 2]);
        assertThat(best).isPositive();
    }

    private static double seconds(List<Page> pages, ToIntFunction<Page> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int sum = pages.stream().mapToInt(work).sum();
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(sum).isNotNegative();
        return (end - start) / 1e9;
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        JsonNode truth = JsonMapper.shared()
                .readTree(Files.readString(CORPORA.resolve("zyte-product-benchmark/ground-truth.json")));
        for (String name : truth.propertyNames()) {
            byte[] packed = Files.readAllBytes(CORPORA.resolve("zyte-product-benchmark/html/" + name + ".html.gz"));
            byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            URI url = SavedAddress.of(truth.get(name).get("url").stringValue());
            pages.add(new Page(url, body, PageText.decode(body, null).text()));
        }
        return pages;
    }
}
