package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.TextTables;

/** The table {@code demands.tsv} alone says what is asked of names: whoever alters it sees other finds, nothing else to change. */
class AlteredDemandsTest {

    private static final TextTables TABLES = TextTables.load();
    /** These two choose between sets and are seen in what an index says of itself. */
    private static final Set<Demand> OF_THE_INDEX = Set.of(Demand.VAST_INDEX, Demand.WATCHED_SHARE);

    record Example(
            String demand, String value, List<String> names, Place place, String text, String shipped, String altered) {

        static Example of(String[] cells) {
            return new Example(
                    cells[0],
                    cells[1],
                    List.of(cells[2].split("\\|", -1)),
                    Place.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                    cells[4],
                    cells[5],
                    cells[6]);
        }

        @Override
        public String toString() {
            return demand + " " + value;
        }
    }

    static Stream<Example> examples() {
        return NameSets.rows("altered-demands.tsv").map(Example::of);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsOtherwiseWhenTheTableIsAltered(Example example) {
        assertThat(finds(TABLES, example)).isEqualTo(example.shipped());
        assertThat(finds(altered(example.demand(), example.value()), example)).isEqualTo(example.altered());
    }

    @Test
    void hasAnExampleOfEveryDemand() {
        Set<String> shown = examples().map(Example::demand).collect(Collectors.toSet());
        assertThat(Arrays.stream(Demand.values()).filter(demand -> !OF_THE_INDEX.contains(demand)))
                .allMatch(demand -> shown.contains(key(demand)));
    }

    @Test
    void searchesAsManyNamesInTheLeanSetAsTheTableSays() {
        assertThat(background(TABLES)).startsWith("lean");
        assertThat(background(altered("vast-index", "2"))).startsWith("vast");
    }

    @Test
    void searchesProseInFullWhereAsManyNamesAreWatchedAsTheTableSays() {
        assertThat(background(TABLES)).endsWith("-plain-in-prose");
        assertThat(background(altered("watched-share", "5"))).isEqualTo("lean");
    }

    @Test
    void asksOfTheBackgroundWhatItsSetSays() {
        String row = "least\than\tlean\t4+\t0.75\t";
        TextTables strict =
                TABLES.with(DemandTable.read(DemandTable.shippedText().replace(row, "least\than\tlean\t4+\t0.99\t")));
        assertThat(found(Finds.index(TABLES, List.of("可口可乐"), false), "可叩可乐汽水")).containsExactly("可叩可乐");
        assertThat(found(Finds.index(strict, List.of("可口可乐"), false), "可叩可乐汽水")).isEmpty();
    }

    /** What an index of four names, one of them watched, says of its background. */
    private static String background(TextTables tables) {
        return NameIndex.build(
                        tables,
                        add -> IntStream.range(0, 4)
                                .forEach(i -> add.accept(
                                        new NameEntry(i, 0, "麓澜诺" + (char) ('一' + i), i == 0, NameOrigin.NAME))))
                .viewSet();
    }

    private static String key(Demand demand) {
        return demand.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The shipped tables with another number in all rows of one demand. */
    private static TextTables altered(String demand, String value) {
        String text = DemandTable.shippedText()
                .lines()
                .map(line -> line.startsWith(demand + "\t") ? altered(line.split("\t", -1), value) : line)
                .collect(Collectors.joining("\n"));
        return TABLES.with(DemandTable.read(text));
    }

    private static String altered(String[] cells, String value) {
        cells[4] = value;
        cells[5] = cells[5].isEmpty() ? "" : value;
        return String.join("\t", cells);
    }

    private static String finds(TextTables tables, Example example) {
        List<String> found = new ArrayList<>();
        Finds.index(tables, example.names(), true)
                .finder()
                .find(
                        example.text(),
                        example.place(),
                        (_, _, start, end, variant, likeness) -> found.add(variant.label() + "/"
                                + example.text().substring(start, end).replace(' ', '_') + "/"
                                + Math.round(likeness * 100)));
        return String.join(" ", found);
    }

    private static List<String> found(NameIndex index, String text) {
        List<String> found = new ArrayList<>();
        index.finder().find(text, (_, _, start, end, _, _) -> found.add(text.substring(start, end)));
        return found;
    }
}
