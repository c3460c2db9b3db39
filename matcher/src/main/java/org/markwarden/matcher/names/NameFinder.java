package org.markwarden.matcher.names;

import java.util.Arrays;
import java.util.List;
import org.markwarden.matcher.text.FoldedText;

/**
 * Finds the names of an index, or of several layers, in one text after another; belongs to one thread. A text is read in
 * pieces, so that the work and the memory for a text grow with its length and no faster: in each piece at most sixteen
 * lengths a view and position, {@link KeyTable#LONGEST_CHAIN} slots a look-up, one comparison of each Latin word with each
 * of at most {@link WatchedLatin#MOST} watched names, {@link Hits#MOST} finds.
 */
public final class NameFinder {

    /** UTF-16 units read at once. */
    static final int PIECE = Pieces.LONGEST;

    private final LayerScan[] layers;
    private final FoldedText text;
    private final MarkPlace place = new MarkPlace();
    private int[] covered = new int[PIECE + 2];

    NameFinder(List<NameLayer> layers) {
        this.layers = layers.stream().map(layer -> new LayerScan(layer, place)).toArray(LayerScan[]::new);
        text = new FoldedText(layers.getFirst().index().tables().fold());
    }

    /** A finder over layers of the same tables and the same {@linkplain NameIndex#viewSet() set of disguises}. */
    public static NameFinder over(List<NameLayer> layers) {
        return new NameFinder(layers);
    }

    /** Reports every name found in a short text, in every disguise that {@code demands.tsv} allows. */
    public void find(String whole, NameSink sink) {
        find(whole, Place.VALUE, sink);
    }

    /**
     * Reports every name found in a text of this kind. In prose, names nobody watches are reported only as registered; see
     * {@link NameIndex#viewSet()}.
     */
    public void find(String whole, Place kind, NameSink sink) {
        var pieces = new Pieces(whole);
        Pieces.Piece piece = pieces.first();
        scan(whole.substring(0, piece.end()), kind);
        report(piece, 0, sink);
        int codePoints = 0;
        for (Pieces.Piece next = pieces.after(piece); next != null; next = pieces.after(next)) {
            codePoints += whole.codePointCount(piece.begin(), next.begin());
            scan(whole.substring(next.begin(), next.end()), kind == Place.TITLE ? Place.VALUE : kind);
            report(next, codePoints, sink);
            piece = next;
        }
    }

    private void scan(String piece, Place kind) {
        text.set(piece);
        place.begin(text, kind);
        boolean disguises = false;
        for (LayerScan layer : layers) {
            layer.scan(text, kind);
            disguises |= layer.hasDisguises();
        }
        if (disguises) {
            dropCovered();
        }
    }

    /** What is certain in one layer covers disguises in all. */
    private void dropCovered() {
        if (covered.length < text.length() + 1) {
            covered = new int[text.length() * 2];
        }
        Arrays.fill(covered, 0, text.length() + 1, 0);
        for (LayerScan layer : layers) {
            layer.reach(covered);
        }
        for (int i = 1; i <= text.length(); i++) {
            covered[i] = Math.max(covered[i], covered[i - 1]);
        }
        for (LayerScan layer : layers) {
            layer.dropCovered(covered);
        }
    }

    private void report(Pieces.Piece piece, int codePoints, NameSink sink) {
        for (LayerScan layer : layers) {
            layer.report(text, codePoints, piece, sink);
        }
    }
}
