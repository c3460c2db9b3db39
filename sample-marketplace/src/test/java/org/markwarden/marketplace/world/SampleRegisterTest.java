package org.markwarden.marketplace.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The register the demo watches with, held against DESIGN's columns and against this world. */
class SampleRegisterTest {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "aliases",
            "holder",
            "jurisdiction",
            "number",
            "classes",
            "goods",
            "status",
            "valid_from",
            "valid_to",
            "origin",
            "authorised",
            "reference_price",
            "images",
            "note");
    private static final Set<String> KINDS =
            Set.of("trademark", "patent", "gi", "special-sign", "copyright", "plant-variety");
    private static final Set<String> STATUSES = Set.of("pending", "registered", "expired", "cancelled", "invalidated");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,\"]*))");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");

    private final List<Map<String, String>> rights = read();

    private static List<Map<String, String>> read() {
        Path file = Path.of(System.getProperty("markwarden.root"), "config/registers/sample.csv");
        try {
            List<String> lines = Files.readAllLines(file);
            assertThat(cells(lines.getFirst())).isEqualTo(COLUMNS);
            return lines.stream().skip(1).map(SampleRegisterTest::row).toList();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Map<String, String> row(String line) {
        List<String> cells = cells(line);
        assertThat(cells).as(line).hasSameSizeAs(COLUMNS);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(COLUMNS.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        while (matcher.find()) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return cells;
    }

    @Test
    void holdsAboutSixtyRightsOfEveryKindAndStatus() {
        assertThat(rights)
                .hasSizeBetween(55, 80)
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates();
        assertThat(values("kind")).isEqualTo(KINDS);
        assertThat(values("status")).isEqualTo(STATUSES);
        assertThat(rights).allSatisfy(row -> assertThat(row.get("name")).isNotBlank());
    }

    private Set<String> values(String column) {
        return rights.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    @Test
    void holdsDatesPricesAndClassesThatCanBeRead() {
        for (Map<String, String> row : rights) {
            for (String column : List.of("valid_from", "valid_to")) {
                String date = row.getOrDefault(column, "");
                assertThat(date.isEmpty() || LocalDate.parse(date).getYear() > 1990)
                        .isTrue();
            }
            assertThat(row.get("reference_price")).matches("|\\d+\\.\\d\\d");
            assertThat(row.get("classes")).matches("|\\d{1,2}(;\\d{1,2})*");
        }
    }

    @Test
    void holdsPatentNumbersWithRightCheckDigits() {
        for (Map<String, String> row : rights) {
            if ("patent".equals(row.get("kind"))) {
                String number = row.getOrDefault("number", "").replace("ZL", "");
                assertThat(number).matches("\\d{12}\\.[0-9X]");
                assertThat(number.charAt(13)).isEqualTo(CheckDigits.patent(number.substring(0, 12)));
            }
        }
    }

    @Test
    void namesAuthorisedSellersByCodesWithRightCheckDigits() {
        for (String code : authorised()) {
            if (CREDIT_CODE.matcher(code).matches()) {
                assertThat(code).isEqualTo(CheckDigits.creditCode(code.substring(2, 8), code.substring(8, 16)));
            }
        }
    }

    private List<String> authorised() {
        return rights.stream()
                .flatMap(row -> List.of(row.getOrDefault("authorised", "").split("\\|", -1)).stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void authorisesTheSellersWhoseOffersCountAsAuthorisedWhateverTheSeed() {
        for (long seed : new long[] {1, 2, 3}) {
            World world = World.drawnFrom(seed);
            for (World.Cast cast : world.cast()) {
                Shop shop = cast.offer().shop();
                switch (cast.verdict()) {
                    case Verdict.Innocent(var why, var right)
                    when why == Innocence.AUTHORISED || why == Innocence.HONEST_PATENT ->
                        assertThat(sellers(String.valueOf(right))).containsAnyOf(shop.name(), shop.creditCode());
                    case Verdict.Innocent _ -> {
                        // Everybody else is in order for another reason.
                    }
                    case Verdict.Infringing infringing ->
                        infringing
                                .rights()
                                .forEach(right -> assertThat(sellers(right))
                                        .as(cast.offer().title())
                                        .doesNotContain(shop.name(), shop.creditCode()));
                }
            }
        }
    }

    private List<String> sellers(String right) {
        return List.of(right(right).getOrDefault("authorised", "").split("\\|", -1));
    }

    private Map<String, String> right(String id) {
        return rights.stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsEveryRightOfTheWorldByTheSameName() {
        var catalogue = Catalogue.load();
        for (Catalogue.Mark mark : catalogue.marks().values()) {
            assertThat(right(mark.right()).get("name")).isEqualTo(mark.sign());
        }
        for (Catalogue.Indication indication : catalogue.indications().values()) {
            assertThat(right(indication.right()).get("name")).isEqualTo(indication.name());
        }
        World.drawnFrom(1).truth(URI.create("http://127.0.0.1:1/")).infringing().forEach(planted -> {
            if (planted.verdict() instanceof Verdict.Infringing infringing) {
                infringing.rights().forEach(this::right);
            }
        });
    }

    @Test
    void drawsCreditCodesThatAreValid() {
        for (Shop shop : World.drawnFrom(6).shops()) {
            String code = shop.creditCode();
            assertThat(code).matches(CREDIT_CODE);
            assertThat(code).isEqualTo(CheckDigits.creditCode(code.substring(2, 8), code.substring(8, 16)));
        }
    }
}
