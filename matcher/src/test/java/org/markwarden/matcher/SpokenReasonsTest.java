package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSet;
import org.markwarden.matcher.text.TextTables;

/** What a person is told: each language without words of the other, but for what is quoted. */
class SpokenReasonsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");
    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z_.]{4,}");
    private static List<SignalResult> signals = List.of();

    @BeforeAll
    static void matchTheSamples() {
        SampleSet samples = LabelledSamples.own();
        TextTables tables = TextTables.load();
        Matcher matcher =
                Matchers.of(Register.of(samples.rights(), tables), tables).forThread();
        signals = samples.listings().stream()
                .map(SampleListing::listing)
                .flatMap((Listing listing) -> matcher.match(listing, DAY).matches().stream())
                .flatMap(match -> match.signals().stream())
                .toList();
    }

    @Test
    void isInChineseWhereItIsToBe() {
        assertThat(signals)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(signal -> assertThat(
                                QUOTED.matcher(signal.reason().chinese()).replaceAll(""))
                        .doesNotContainPattern(ENGLISH_WORD)
                        .doesNotContain(" %"));
    }

    @Test
    void isInEnglishWhereItIsToBe() {
        assertThat(signals)
                .allSatisfy(signal -> assertThat(
                                QUOTED.matcher(signal.reason().english()).replaceAll(""))
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void namesFieldsAsPeopleDo() {
        assertThat(signals)
                .filteredOn(signal -> signal.name().equals("place-of-use"))
                .extracting(signal -> signal.reason().chinese())
                .contains("位于标题第1字起")
                .anyMatch(reason -> reason.startsWith("位于描述第"));
        assertThat(signals)
                .filteredOn(signal -> signal.name().startsWith("origin-outside"))
                .isNotEmpty()
                .allSatisfy(signal -> assertThat(signal.reason().chinese()).doesNotStartWith("origin"));
    }
}
