package org.markwarden.matcher.tables;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Renders characters at listing size and describes them, or one stretched side, by gradient histograms. */
final class GlyphCanvas {

    static final int CELLS = 8;
    static final int BINS = 8;
    static final int FEATURES = CELLS * CELLS * BINS;
    private static final int LISTING_SIZE = 32;

    private final int size;
    private final Font font;

    GlyphCanvas(Path file) {
        this(file, LISTING_SIZE);
    }

    /** Draws so many pixels high, a multiple of {@link #CELLS}. */
    GlyphCanvas(Path file, int size) {
        this.size = size;
        try {
            font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) size);
        } catch (FontFormatException | IOException e) {
            throw new UncheckedIOException(new IOException("cannot read the font " + file, e));
        }
    }

    boolean shows(int character) {
        return font.canDisplay(character);
    }

    float[] whole(int character) {
        return histogram(render(character, 0, 0, 1, 1));
    }

    /** The left, right, top or bottom share of a character, stretched to the full square. */
    float[] side(int character, char side, double share) {
        return switch (side) {
            case 'l' -> histogram(render(character, 0, 0, share, 1));
            case 'r' -> histogram(render(character, 1 - share, 0, share, 1));
            case 't' -> histogram(render(character, 0, 0, 1, share));
            default -> histogram(render(character, 0, 1 - share, 1, share));
        };
    }

    private float[][] render(int character, double left, double top, double width, double height) {
        var image = new BufferedImage(size + 2, size + 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(font);
        graphics.setColor(Color.WHITE);
        graphics.translate(1, 1);
        graphics.scale(1 / width, 1 / height);
        graphics.translate(-left * size, -top * size);
        graphics.drawString(Character.toString(character), 0, Math.round(size * 0.88f));
        graphics.dispose();
        float[][] pixels = new float[size + 2][size + 2];
        for (int y = 0; y < size + 2; y++) {
            for (int x = 0; x < size + 2; x++) {
                pixels[y][x] = image.getRaster().getSample(x, y, 0) / 255f;
            }
        }
        return pixels;
    }

    static double cosine(float[] a, float[] b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            left += a[i] * a[i];
            right += b[i] * b[i];
        }
        return left == 0 || right == 0 ? 0 : dot / Math.sqrt(left * right);
    }

    private float[] histogram(float[][] pixels) {
        int cell = size / CELLS;
        float[] bins = new float[FEATURES];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float dx = pixels[y + 1][x + 2] - pixels[y + 1][x];
                float dy = pixels[y + 2][x + 1] - pixels[y][x + 1];
                add(bins, (y / cell * CELLS + x / cell) * BINS, dx, dy);
            }
        }
        for (int i = 0; i < bins.length; i++) {
            bins[i] = (float) Math.sqrt(bins[i]);
        }
        return bins;
    }

    /** Shares a gradient between the two nearest of eight directions. */
    private static void add(float[] bins, int cell, float dx, float dy) {
        double strength = Math.hypot(dx, dy);
        if (strength == 0) {
            return;
        }
        double turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1 * BINS;
        int low = (int) turn % BINS;
        double share = turn - Math.floor(turn);
        bins[cell + low] += (float) (strength * (1 - share));
        bins[cell + (low + 1) % BINS] += (float) (strength * share);
    }
}
