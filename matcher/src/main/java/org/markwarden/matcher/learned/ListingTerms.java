package org.markwarden.matcher.learned;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.lexicon.Folding;

/**
 * The terms of a listing: words where a script parts words, characters and pairs of neighbouring characters where it does not. Read from title,
 * description, transcript and values of attributes; who sells, the brand, the category and places are told by other signals.
 */
public final class ListingTerms {

    /** Units of a field and of a listing that are read, so that a long text costs no more than a long listing. */
    private static final int MOST_OF_A_FIELD = 2_000;

    private static final int MOST_OF_A_LISTING = 6_000;
    private static final int LONGEST_WORD = 24;

    /** Letters of scripts that do not part words. */
    private static final BitSet UNSPACED = unspaced();

    private ListingTerms() {}

    /** Takes the terms one by one, each as often as it stands there, as a piece of folded characters. */
    @FunctionalInterface
    interface Sink {
        void take(char[] folded, int start, int end);
    }

    /** Takes the terms of a listing one by one, each as often as it stands there, as a piece of the folded characters of a field. */
    @FunctionalInterface
    interface FieldSink {
        void take(FieldText field, int start, int end);
    }

    /** Every term of a listing once, in the order of its characters, but for those that these names are made of. */
    public static Set<String> of(ListingText text, Iterable<String> names) {
        Set<String> terms = new TreeSet<>();
        each(text, (field, start, end) -> terms.add(new String(field.folded(), start, end - start)));
        for (String name : names) {
            char[] letters = Folding.fold(name);
            each(letters, letters.length, (folded, start, end) -> terms.remove(new String(folded, start, end - start)));
        }
        return terms;
    }

    static void each(ListingText text, FieldSink sink) {
        int left = MOST_OF_A_LISTING;
        for (FieldText field : text.fields()) {
            if (left > 0 && isRead(field)) {
                int length = Math.min(Math.min(field.length(), MOST_OF_A_FIELD), left);
                each(field.folded(), length, (_, start, end) -> sink.take(field, start, end));
                left -= length;
            }
        }
    }

    private static boolean isRead(FieldText field) {
        return field.isTitle()
                || field.isProse()
                || (field.isAttribute() && !field.namesBrand() && !field.tellsPlace());
    }

    static void each(char[] folded, int length, Sink sink) {
        int i = 0;
        while (i < length) {
            if (Folding.isSpaced(folded[i])) {
                int end = i + 1;
                boolean letters = Character.isLetter(folded[i]);
                while (end < length && Folding.isSpaced(folded[end])) {
                    letters |= Character.isLetter(folded[end++]);
                }
                if (letters && end - i <= LONGEST_WORD) {
                    sink.take(folded, i, end);
                }
                i = end;
            } else {
                takeUnspaced(folded, i, length, sink);
                i++;
            }
        }
    }

    private static void takeUnspaced(char[] folded, int at, int length, Sink sink) {
        if (UNSPACED.get(folded[at])) {
            sink.take(folded, at, at + 1);
            if (at + 1 < length && UNSPACED.get(folded[at + 1])) {
                sink.take(folded, at, at + 2);
            }
        }
    }

    private static BitSet unspaced() {
        var unspaced = new BitSet(Character.MAX_VALUE);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            unspaced.set(c, Character.isLetter((char) c) && !Folding.isSpaced((char) c));
        }
        return unspaced;
    }
}
