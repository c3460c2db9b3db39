package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** The listings written for the project, each with the use of one right's name, the verdict and why. */
class UseSamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static Matchers matchers;

    @BeforeAll
    static void openTheSampleRegister() throws IOException {
        TextTables tables = TextTables.load();
        Path file = Path.of(System.getProperty("markwarden.root"), "config/registers/sample.csv");
        matchers = Matchers.of(Register.open(file, tables, _ -> {}), tables);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "use-samples.psv", delimiter = '|', commentCharacter = '#')
    void tellsTheUse(String right, String use, String raised, String title, String why) {
        Match match = matchers.forThread()
                .match(Listing.builder(new ListingId("S"), title).build(), DAY);
        List<String> uses = match.mentions().stream()
                .filter(mention -> mention.right().value().equals(right))
                .map(Mention::use)
                .map(org.markwarden.domain.match.Use::label)
                .distinct()
                .toList();
        double score = match.matches().stream()
                .filter(one -> one.right().value().equals(right))
                .mapToDouble(org.markwarden.domain.match.RightMatch::score)
                .findFirst()
                .orElse(0);
        assertThat(uses).as("%s (%s)", title, why).contains(use);
        assertThat(score >= 0.5 ? "yes" : "no")
                .as("%s scores %.3f (%s)", title, score, why)
                .isEqualTo(raised);
    }

    @Test
    void saysTheDecidingWordsInBothLanguages() {
        Match match = matchers.forThread()
                .match(Listing.builder(new ListingId("S"), "适用晴屿朗耳机保护套").build(), DAY);
        var use = match.matches().getFirst().signals().stream()
                .filter(signal -> signal.name().equals("use-compatible"))
                .findFirst()
                .orElseThrow();
        assertThat(use.reason().english()).isEqualTo("“适用” says what the goods fit");
        assertThat(use.reason().chinese()).isEqualTo("“适用”说明商品适用的对象");
        assertThat(use.listingValue()).isEqualTo("适用");
    }
}
