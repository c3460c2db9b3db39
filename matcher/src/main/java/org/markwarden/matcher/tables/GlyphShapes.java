package org.markwarden.matcher.tables;

import java.util.Collection;
import java.util.stream.IntStream;

/** The descriptions of many characters, by index. */
final class GlyphShapes {

    private final int[] characters;
    private final float[][] features;

    GlyphShapes(GlyphCanvas canvas, Collection<Integer> characters) {
        this.characters = characters.stream()
                .mapToInt(Integer::intValue)
                .filter(canvas::shows)
                .toArray();
        features = IntStream.of(this.characters).mapToObj(canvas::whole).toArray(float[][]::new);
    }

    int count() {
        return characters.length;
    }

    int character(int index) {
        return characters[index];
    }

    float[] feature(int index) {
        return features[index];
    }
}
