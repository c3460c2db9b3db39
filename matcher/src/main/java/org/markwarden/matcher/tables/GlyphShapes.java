package org.markwarden.matcher.tables;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The descriptions of many characters in several styles, by index. */
final class GlyphShapes {

    private final int[] characters;
    private final List<float[][]> styles;

    GlyphShapes(List<GlyphCanvas> canvases, Collection<Integer> characters) {
        this.characters = characters.stream()
                .mapToInt(Integer::intValue)
                .filter(c -> canvases.stream().allMatch(canvas -> canvas.shows(c)))
                .toArray();
        styles = canvases.stream().map(this::drawn).toList();
    }

    private float[][] drawn(GlyphCanvas canvas) {
        return IntStream.of(characters).mapToObj(canvas::whole).toArray(float[][]::new);
    }

    int count() {
        return characters.length;
    }

    int character(int index) {
        return characters[index];
    }

    int styles() {
        return styles.size();
    }

    float[] feature(int style, int index) {
        return styles.get(style)[index];
    }
}
