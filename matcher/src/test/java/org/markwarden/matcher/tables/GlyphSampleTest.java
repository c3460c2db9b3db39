package org.markwarden.matcher.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws a sample of the committed glyph table again, from the part of its fonts kept in {@code font-sample}. */
class GlyphSampleTest {

    private static final int LISTING = 32;
    private static final int THUMBNAIL = 16;
    private static final int ROWS = 359;
    private static final int WHOLE_ROWS = 12;
    private static final double STAY = 0.8;
    private static final ShippedGlyphs SHIPPED = ShippedGlyphs.committed();

    /** Drawn when the first test asks, after it is known that anything can be drawn. */
    private static final class Sample {
        private static final GlyphShapes SHAPES = shapes(LISTING);
        private static final GlyphTable DRAWN = new GlyphTable(SHAPES);
    }

    @BeforeAll
    static void fontsCanBeDrawn() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, LISTING).getNumGlyphs();
        } catch (InternalError | RuntimeException | LinkageError e) {
            Assumptions.abort("no font can be drawn: the machine lacks fontconfig or any font (" + e + ")");
        }
    }

    private static GlyphShapes shapes(int size) {
        return new GlyphShapes(
                List.of(
                        new GlyphCanvas(font(TableSources.FONT), size),
                        new GlyphCanvas(font(TableSources.SERIF_FONT), size)),
                SHIPPED.characters());
    }

    private static Path font(String name) {
        try {
            return Path.of(Objects.requireNonNull(GlyphSampleTest.class.getResource("font-sample/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDrawnSampleAgreesWithTheCommittedTable() {
        assertThat(SHIPPED.contradictions(Sample.SHAPES, Sample.DRAWN)).isEmpty();
    }

    @Test
    void noRowOfTheSampleIsMissing() {
        assertThat(Sample.SHAPES.count()).isEqualTo(ROWS);
        assertThat(SHIPPED.whole(Sample.SHAPES)).hasSize(WHOLE_ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void aTamperedRowIsFound(Tampering tampering) {
        for (int i : indices(SHIPPED.whole(Sample.SHAPES))) {
            String c = Character.toString(Sample.SHAPES.character(i));
            String tampered = tampering.of(SHIPPED.row(Sample.SHAPES.character(i)));
            assertThat(SHIPPED.with(c, tampered).contradictions(Sample.SHAPES, Sample.DRAWN, i))
                    .as(tampered)
                    .isNotEmpty();
        }
    }

    enum Tampering {
        NEAREST_LEFT_OUT,
        GRADES_TWO_STEPS_NEARER,
        GRADES_TWO_STEPS_FARTHER,
        NEIGHBOURS_TURNED_ROUND,
        GRADES_TURNED_ROUND;

        private String of(String row) {
            String[] cells = row.split("\t", -1);
            String neighbours = cells[1];
            String grades = cells[2];
            return cells[0] + "\t"
                    + switch (this) {
                        case NEAREST_LEFT_OUT -> neighbours.substring(1) + "\t" + grades.substring(1);
                        case GRADES_TWO_STEPS_NEARER -> neighbours + "\t" + shifted(grades, -2);
                        case GRADES_TWO_STEPS_FARTHER -> neighbours + "\t" + shifted(grades, 2);
                        case NEIGHBOURS_TURNED_ROUND -> new StringBuilder(neighbours).reverse() + "\t" + grades;
                        case GRADES_TURNED_ROUND -> neighbours + "\t" + new StringBuilder(grades).reverse();
                    };
        }

        private static String shifted(String grades, int steps) {
            return grades.chars()
                    .mapToObj(grade -> Character.toString(grade + steps))
                    .collect(Collectors.joining());
        }
    }

    /** Measured among the sampled characters only, so with fewer rivals than in the whole table. */
    @Test
    void mostNeighboursStayNeighboursAtTheSizeOfAThumbnail() {
        List<Integer> whole = SHIPPED.whole(Sample.SHAPES);
        var small = new GlyphTable(shapes(THUMBNAIL));
        long stay = 0;
        for (int i : indices(whole)) {
            String nearest = small.row(i).split("\t", -1)[1];
            stay += SHIPPED.neighbours(Sample.SHAPES.character(i))
                    .chars()
                    .filter(c -> nearest.indexOf(c) >= 0)
                    .count();
        }
        assertThat(stay).isGreaterThanOrEqualTo(Math.round(STAY * GlyphTable.RANKS * whole.size()));
    }

    private static int[] indices(List<Integer> characters) {
        return IntStream.range(0, Sample.SHAPES.count())
                .filter(i -> characters.contains(Sample.SHAPES.character(i)))
                .toArray();
    }
}
