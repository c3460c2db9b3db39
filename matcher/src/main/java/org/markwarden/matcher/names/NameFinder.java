package org.markwarden.matcher.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/**
 * Finds the names of an index in one text after another; belongs to one thread. A text is read in pieces, so that the
 * work and the memory for a text grow with its length and no faster: in each piece at most sixteen lengths a view and
 * position, {@link KeyTable#LONGEST_CHAIN} slots a look-up, {@link Hits#MOST} finds.
 */
public final class NameFinder {

    /** UTF-16 units read at once. */
    static final int PIECE = 2048;

    private static final int OVERLAP = 128;
    /** The same name is reported for at most this many rights. */
    static final int MOST_RIGHTS = 256;

    private static final double CERTAIN = 0.999;
    private static final double SURE = 0.85;

    private final NameIndex index;
    private final FoldedText text;
    private final Hits hits = new Hits();
    private final View exact;
    private final View disguises;
    private final View watchedDisguises;
    private final int @Nullable [] watched;
    private final MarkPlace place = new MarkPlace();
    private int[] covered = new int[PIECE + 2];

    NameFinder(NameIndex index) {
        this.index = index;
        text = new FoldedText(index.tables().fold());
        var inside = new InsideWord(index.tables().englishWords(), new Affixes());
        var evidence = new WordEvidence(index.tables().chineseWords());
        exact = new ExactView(index, new Boundaries(), inside, evidence);
        disguises = new DisguiseViews(index, inside, evidence, place);
        NameIndex few = index.watchedOnly();
        watched = few == null ? null : index.watched();
        watchedDisguises = few == null ? disguises : new DisguiseViews(few, inside, evidence, place);
    }

    /** Reports every name found in a short text, in every disguise that {@code views.tsv} allows. */
    public void find(String whole, NameSink sink) {
        find(whole, Place.VALUE, sink);
    }

    /**
     * Reports every name found in a text of this kind. In prose, names nobody watches are reported only as registered; see
     * {@link NameIndex#viewSet()}.
     */
    public void find(String whole, Place kind, NameSink sink) {
        if (whole.length() <= PIECE) {
            scan(whole, kind);
            report(0, Integer.MAX_VALUE, sink);
            return;
        }
        int codePoints = 0;
        int from = 0;
        while (from < whole.length()) {
            int core = cut(whole, from + PIECE - OVERLAP);
            String piece = whole.substring(from, cut(whole, from + PIECE));
            boolean last = from + piece.length() >= whole.length();
            scan(piece, kind == Place.TITLE && from > 0 ? Place.VALUE : kind);
            report(codePoints, last ? Integer.MAX_VALUE : core - from, sink);
            if (last) {
                return;
            }
            codePoints += whole.codePointCount(from, core);
            from = core;
        }
    }

    /** Never between the halves of a surrogate pair. */
    private static int cut(String whole, int at) {
        if (at >= whole.length()) {
            return whole.length();
        }
        return Character.isLowSurrogate(whole.charAt(at)) ? at - 1 : at;
    }

    private void scan(String piece, Place kind) {
        text.set(piece);
        place.begin(text, kind);
        hits.clear();
        hits.translate(null);
        exact.scan(text, hits);
        boolean prose = kind == Place.PROSE;
        hits.translate(prose ? watched : null);
        (prose ? watchedDisguises : disguises).scan(text, hits);
        dropCovered();
    }

    /** A disguise that lies inside a longer registered name, or is one itself, is that name. */
    private void dropCovered() {
        int count = hits.count();
        boolean any = false;
        for (int i = 0; i < count; i++) {
            any |= hits.variant(i) != Variant.SAME;
        }
        if (!any) {
            return;
        }
        reachOfCertain(count);
        for (int i = 0; i < count; i++) {
            boolean disguise = hits.variant(i) != Variant.SAME;
            int reach = covered[hits.start(i)];
            if (disguise && (reach > hits.end(i) || (reach == hits.end(i) && !isSureOf(i)))) {
                hits.drop(i);
            }
        }
    }

    /** An imitation may itself be on the register: one of a watched name is kept when it is close enough. */
    private boolean isSureOf(int hit) {
        return index.isWatched(hits.pattern(hit)) && hits.similarity(hit) >= SURE;
    }

    private void reachOfCertain(int count) {
        if (covered.length < text.length() + 1) {
            covered = new int[text.length() * 2];
        }
        Arrays.fill(covered, 0, text.length() + 1, 0);
        for (int i = 0; i < count; i++) {
            if (hits.variant(i) == Variant.SAME && hits.similarity(i) >= CERTAIN) {
                covered[hits.start(i)] = Math.max(covered[hits.start(i)], hits.end(i));
            }
        }
        for (int i = 1; i <= text.length(); i++) {
            covered[i] = Math.max(covered[i], covered[i - 1]);
        }
    }

    private void report(int codePoints, int core, NameSink sink) {
        for (int hit = 0; hit < hits.count(); hit++) {
            if (!hits.isGone(hit) && text.unitFrom(hits.start(hit)) < core) {
                reportHit(hit, codePoints, sink);
            }
        }
    }

    private void reportHit(int hit, int codePoints, NameSink sink) {
        int pattern = hits.pattern(hit);
        int from = text.unitFrom(hits.start(hit));
        int to = text.unitTo(hits.end(hit) - 1);
        int start = codePoints + text.codePoint(from);
        int end = codePoints + text.codePoint(to);
        int first = index.firstPosting(pattern);
        int last = Math.min(index.firstPosting(pattern + 1), first + MOST_RIGHTS);
        for (int posting = first; posting < last; posting++) {
            Variant variant = variant(hit, posting, pattern, from, to);
            sink.found(index.right(posting), index.name(posting), start, end, variant, hits.similarity(hit));
        }
    }

    /** A capitalised pinyin spelling (Haier) is the transliteration the name implies, a small one its disguise. */
    private Variant variant(int hit, int posting, int pattern, int from, int to) {
        Variant found = hits.variant(hit);
        boolean asRegistered = (found == Variant.SAME || found == Variant.CONFUSABLE)
                && index.isAsRegistered(posting, pattern, text.original(), from, to);
        if (found == Variant.PINYIN && text.kinds()[hits.start(hit)] == Kind.LATIN && text.isUpper(hits.start(hit))) {
            return Variant.TRANSLATION;
        }
        if (!asRegistered && found != Variant.SAME) {
            return found;
        }
        return switch (index.origin(posting)) {
            case NAME -> asRegistered ? Variant.EXACT : Variant.SAME;
            case ALIAS -> Variant.ALIAS;
            case TRANSLATION -> Variant.TRANSLATION;
        };
    }
}
