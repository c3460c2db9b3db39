package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageTruth.Verdict;

/**
 * Reads pages after the templates of shop systems and platforms in the size of real ones, written with their truth before the rules
 * were looked at. What is still read wrong stands in the line of the page as {@code missed}.
 */
class TemplatePagesTest {
    private static final PageReader READER = new PageReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsWhatThePageSaysButForWhatIsKnownToBeMissed(String file, PageTruth truth) {
        Reading reading = READER.read(truth.page());

        assertThat(misses(truth.compare(reading)))
                .as(file + ": " + reading.page().label() + ", " + reading.reason() + "\n" + reading.listings())
                .containsExactlyInAnyOrderElementsOf(truth.knownMisses());
    }

    @Test
    void tellsHowOftenEachFieldIsRight() {
        Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
        PageTruth.ofTemplates()
                .forEach(truth -> truth.compare(READER.read(truth.page()))
                        .forEach((field, verdict) -> counts.computeIfAbsent(field, _ -> new TreeMap<>())
                                .merge(verdict, 1, Integer::sum)));

        System.out.println("templates: " + counts);
        assertThat(counts.get("no price")).doesNotContainKey(Verdict.WRONG);
        assertThat(counts.get("no offer")).doesNotContainKey(Verdict.WRONG);
    }

    private static List<String> misses(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() != Verdict.RIGHT)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Stream<Object[]> pages() {
        return PageTruth.ofTemplates().map(truth -> new Object[] {truth.file(), truth});
    }
}
