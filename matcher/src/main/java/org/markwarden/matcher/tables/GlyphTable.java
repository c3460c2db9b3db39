package org.markwarden.matcher.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The twenty-four characters that look most like each character, by the whole glyph and by its best half. */
final class GlyphTable {

    static final int RANKS = 24;
    private static final double WHOLE = 0.5;
    /** Bits of the quarters: left, right, top, bottom. */
    private static final int[] HALVES = {0b0101, 0b1010, 0b0011, 0b1100};

    private final GlyphShapes shapes;
    private final List<Half[]> styles;

    GlyphTable(GlyphShapes shapes) {
        this.shapes = shapes;
        styles = IntStream.range(0, shapes.styles()).mapToObj(this::halves).toList();
    }

    private Half[] halves(int style) {
        return IntStream.range(0, shapes.count())
                .mapToObj(i -> new Half(shapes.feature(style, i)))
                .toArray(Half[]::new);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: Noto Sans SC and Noto Serif SC Regular (npm @expo-google-fonts/noto-sans-sc, noto-serif-sc 0.4.3),"
                        + " rendered at 32 px, HOG 8x8 cells, half whole glyph, half best of left, right, top, bottom",
                "# date: 2026-11-20; licence of the fonts: OFL-1.1 (a table of distances is not the font)",
                "# character TAB its 24 nearest, nearest first TAB their likeness, A = 1.00 down by 0.02 a letter"));
        String[] rows = IntStream.range(0, shapes.count())
                .parallel()
                .mapToObj(this::row)
                .toArray(String[]::new);
        lines.addAll(Arrays.asList(rows));
        return lines;
    }

    /** How much two characters look alike, 0 to 1, over all styles. */
    double likeness(int a, int b) {
        double sum = 0;
        for (Half[] halves : styles) {
            sum += likeness(halves[a], halves[b]);
        }
        return sum / styles.size();
    }

    private static double likeness(Half a, Half b) {
        float[] dots = new float[4];
        for (int q = 0; q < 4; q++) {
            dots[q] = product(a.quarters()[q], b.quarters()[q]);
        }
        double bestHalf = 0;
        for (int half : HALVES) {
            bestHalf = Math.max(bestHalf, cosine(dots, a, b, half));
        }
        return WHOLE * cosine(dots, a, b, 0b1111) + (1 - WHOLE) * bestHalf;
    }

    private static double cosine(float[] dots, Half a, Half b, int quarters) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int q = 0; q < 4; q++) {
            if ((quarters & (1 << q)) != 0) {
                dot += dots[q];
                left += a.norms()[q];
                right += b.norms()[q];
            }
        }
        return left == 0 || right == 0 ? 0 : dot / Math.sqrt(left * right);
    }

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    String row(int index) {
        double[] likeness = new double[shapes.count()];
        for (int other = 0; other < likeness.length; other++) {
            likeness[other] = other == index ? -1 : likeness(index, other);
        }
        int[] order = IntStream.range(0, likeness.length)
                .boxed()
                .sorted((a, b) -> Double.compare(likeness[b], likeness[a]))
                .limit(RANKS)
                .mapToInt(Integer::intValue)
                .toArray();
        var neighbours = new StringBuilder();
        var grades = new StringBuilder();
        for (int other : order) {
            neighbours.appendCodePoint(shapes.character(other));
            grades.append(grade(likeness[other]));
        }
        return Character.toString(shapes.character(index)) + "\t" + neighbours + "\t" + grades;
    }

    static char grade(double likeness) {
        return (char) ('A' + (int) Math.min(50, Math.max(0, Math.round((1 - likeness) * 50))));
    }

    /** The features cut into quarters: upper left, upper right, lower left, lower right. */
    @SuppressWarnings("ArrayRecordComponent") // private to the class, never shared
    private record Half(float[][] quarters, float[] norms) {
        Half(float[] feature) {
            this(cut(feature), norms(cut(feature)));
        }

        private static float[] norms(float[][] quarters) {
            float[] norms = new float[quarters.length];
            for (int q = 0; q < norms.length; q++) {
                norms[q] = product(quarters[q], quarters[q]);
            }
            return norms;
        }

        private static float[][] cut(float[] feature) {
            int half = GlyphCanvas.CELLS / 2;
            float[][] quarters = new float[4][half * half * GlyphCanvas.BINS];
            int[] next = new int[4];
            for (int i = 0; i < feature.length; i++) {
                int cell = i / GlyphCanvas.BINS;
                int q = cell / GlyphCanvas.CELLS / half * 2 + cell % GlyphCanvas.CELLS / half;
                quarters[q][next[q]++] = feature[i];
            }
            return quarters;
        }
    }
}
