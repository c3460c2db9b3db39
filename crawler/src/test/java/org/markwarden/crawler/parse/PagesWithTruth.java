package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageTruth.Verdict;

/**
 * Reads pages that were written with what each says before they were read. What is still read wrong stands in the line of the
 * page as {@code missed}; a field that leaves or joins that list breaks the build.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesWithTruth {
    private static final PageReader READER = new PageReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));

    private final String name;

    PagesWithTruth(String name) {
        this.name = name;
    }

    abstract Stream<PageTruth> truths();

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
        Map<String, Map<Verdict, Integer>> counts = counts();

        System.out.println(name + ": " + counts);
        assertThat(counts.get("price")).containsKey(Verdict.RIGHT);
    }

    /** Fails where a page without an offer, or an offer without a price, is given one. */
    void assertThatNothingIsMadeUp() {
        assertThatNothingIsMadeUp("no price", "no offer");
    }

    void assertThatNothingIsMadeUp(String... fields) {
        Map<String, Map<Verdict, Integer>> counts = counts();

        assertThat(fields).allSatisfy(field -> assertThat(counts.get(field)).doesNotContainKey(Verdict.WRONG));
    }

    private Map<String, Map<Verdict, Integer>> counts() {
        Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
        truths().forEach(truth -> truth.compare(READER.read(truth.page()))
                .forEach((field, verdict) ->
                        counts.computeIfAbsent(field, _ -> new TreeMap<>()).merge(verdict, 1, Integer::sum)));
        return counts;
    }

    private static List<String> misses(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() != Verdict.RIGHT)
                .map(Map.Entry::getKey)
                .toList();
    }

    Stream<Object[]> pages() {
        return truths().map(truth -> new Object[] {truth.file(), truth});
    }
}
