package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.matcher.text.TextTables;

/** Sets written before the rules were read; one half was developed on, the other only measured. */
class BlindSetsTest {

    /** A written line: the name, the text around it without the marks, and where in code points the name stands. */
    private record Line(String half, String name, String text, int start, int end) {

        static Line of(String[] cells) {
            String marked = cells[cells.length - 1];
            int open = marked.indexOf('⟦');
            String name = cells[cells.length - 2];
            if (open < 0) {
                return new Line(cells[0], name, marked, 0, 0);
            }
            int close = marked.indexOf('⟧');
            int start = marked.codePointCount(0, open);
            int end = start + marked.codePointCount(open + 1, close);
            return new Line(cells[0], name, marked.replace("⟦", "").replace("⟧", ""), start, end);
        }

        String registered() {
            return name.replaceFirst("\\+.*", "");
        }

        String other() {
            return name.contains("+") ? name.substring(name.indexOf('+') + 1) : "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "held-out"})
    void findsNamesInHandlesWhereTheyStand(String half) {
        assertThat(spansFound("handles.tsv", "plain-handles.tsv", Place.HANDLE, half))
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "held-out"})
    void findsImitationsInTitlesWhereTheyStand(String half) {
        assertThat(spansFound("imitations.tsv", "plain-titles.tsv", Place.TITLE, half))
                .isGreaterThan(0.93);
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "held-out"})
    void takesFewPlainHandlesForDisguises(String half) {
        assertThat(disguisesClaimed("handles.tsv", "plain-handles.tsv", Place.HANDLE, half))
                .isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "held-out"})
    void takesFewNeighboursForDisguises(String half) {
        assertThat(disguisesClaimed("imitations.tsv", "plain-titles.tsv", Place.TITLE, half))
                .isLessThan(0.2);
    }

    private static double spansFound(String table, String plain, Place place, String half) {
        Reader reader = new Reader(table, plain);
        List<Line> lines =
                reader.holding.stream().filter(line -> line.half().equals(half)).toList();
        long found = lines.stream()
                .filter(line -> reader.finds(line, place).stream()
                        .anyMatch(span -> span.start() == line.start() && span.end() == line.end()))
                .count();
        return (double) found / lines.size();
    }

    private static double disguisesClaimed(String table, String plain, Place place, String half) {
        Reader reader = new Reader(table, plain);
        List<Line> lines =
                reader.plain.stream().filter(line -> line.half().equals(half)).toList();
        long claimed = lines.stream()
                .filter(line -> reader.finds(line, place).stream().anyMatch(Found::isDisguise))
                .count();
        return (double) claimed / lines.size();
    }

    private record Found(int start, int end, boolean isDisguise) {}

    /** All names of a set and of its plain companion, watched together. */
    private static final class Reader {
        private final List<Line> holding;
        private final List<Line> plain;
        private final List<String> names;
        private final NameFinder finder;

        Reader(String table, String plainTable) {
            holding = NameSets.rows("blind/" + table).map(Line::of).toList();
            plain = NameSets.rows("blind/" + plainTable).map(Line::of).toList();
            names = Stream.concat(holding.stream(), plain.stream())
                    .map(Line::registered)
                    .distinct()
                    .toList();
            finder = NameIndex.build(TextTables.load(), index -> {
                        for (int i = 0; i < names.size(); i++) {
                            index.accept(new NameEntry(i, 0, names.get(i), true, NameOrigin.NAME));
                        }
                        holding.stream()
                                .filter(line -> !line.other().isEmpty())
                                .forEach(line -> index.accept(new NameEntry(
                                        names.indexOf(line.registered()), 1, line.other(), true, NameOrigin.ALIAS)));
                    })
                    .finder();
        }

        List<Found> finds(Line line, Place place) {
            List<Found> found = new ArrayList<>();
            int wanted = names.indexOf(line.registered());
            finder.find(line.text(), place, (right, _, start, end, variant, _) -> {
                if (right == wanted) {
                    found.add(new Found(start, end, variant.isDisguise()));
                }
            });
            return found;
        }
    }
}
