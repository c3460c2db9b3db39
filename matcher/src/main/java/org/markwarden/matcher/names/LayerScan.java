package org.markwarden.matcher.names;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** What the views find of one layer in one text after another; belongs to one finder. */
final class LayerScan {

    /** The same name is reported for at most this many rights. */
    static final int MOST_RIGHTS = 256;

    private static final double CERTAIN = 0.999;

    private final NameLayer layer;
    private final NameIndex index;
    private final boolean anyGone;
    private final double sure;
    private final Hits hits = new Hits();
    private final View exact;
    private final View disguises;
    private final View watchedDisguises;
    private final int @Nullable [] watched;

    LayerScan(NameLayer layer, MarkPlace place) {
        this.layer = layer;
        index = layer.index();
        sure = index.tables().demands().number(Demand.REGISTERED_ITSELF);
        anyGone = !layer.gone().isEmpty();
        var inside = new InsideWord(index.tables());
        var evidence = new WordEvidence(index.tables());
        exact = new ExactView(index, inside, evidence, place);
        disguises = new DisguiseViews(index, inside, evidence, place);
        NameIndex few = index.watchedOnly();
        watched = few == null ? null : index.watched();
        watchedDisguises = few == null ? disguises : new DisguiseViews(few, inside, evidence, place);
    }

    /** Looks for names as registered and for disguises, in prose for those of watched names only. */
    void scan(FoldedText text, Place kind) {
        boolean prose = kind == Place.PROSE;
        hits.clear();
        hits.translate(null);
        exact.scan(text, hits);
        hits.translate(prose ? watched : null);
        (prose ? watchedDisguises : disguises).scan(text, hits);
        if (anyGone) {
            dropGone();
        }
    }

    private void dropGone() {
        for (int i = 0; i < hits.count(); i++) {
            if (!layer.holds(hits.pattern(i))) {
                hits.drop(i);
            }
        }
    }

    boolean hasDisguises() {
        for (int i = 0; i < hits.count(); i++) {
            if (hits.variant(i) != Variant.SAME) {
                return true;
            }
        }
        return false;
    }

    /** Enters how far the names found for certain reach from where they start. */
    void reach(int[] covered) {
        for (int i = 0; i < hits.count(); i++) {
            if (hits.variant(i) == Variant.SAME && hits.similarity(i) >= CERTAIN && !hits.isGone(i)) {
                covered[hits.start(i)] = Math.max(covered[hits.start(i)], hits.end(i));
            }
        }
    }

    /** A disguise that lies inside a longer registered name, or is one itself, is that name. */
    void dropCovered(int[] covered) {
        for (int i = 0; i < hits.count(); i++) {
            boolean disguise = hits.variant(i) != Variant.SAME && !hits.isGone(i);
            int reach = covered[hits.start(i)];
            if (disguise && (reach > hits.end(i) || (reach == hits.end(i) && !isSureOf(i)))) {
                hits.drop(i);
            }
        }
    }

    /** An imitation may itself be on the register: one of a watched name is kept when it is close enough. */
    private boolean isSureOf(int hit) {
        return index.isWatched(hits.pattern(hit)) && hits.similarity(hit) >= sure;
    }

    /**
     * Hands over what was found and kept.
     *
     * @param codePoints how many stand before this piece of the text
     */
    void report(FoldedText text, int codePoints, Pieces.Piece piece, NameSink sink) {
        for (int hit = 0; hit < hits.count(); hit++) {
            if (!hits.isGone(hit) && piece.owns(text.unitFrom(hits.start(hit)))) {
                reportHit(text, hit, codePoints, sink);
            }
        }
    }

    private void reportHit(FoldedText text, int hit, int codePoints, NameSink sink) {
        int pattern = hits.pattern(hit);
        int from = text.unitFrom(hits.start(hit)) - (beginsWithSign(text, hit) ? 1 : 0);
        int to = text.unitTo(hits.end(hit) - 1) + (endsWithSign(text, hit) ? 1 : 0);
        int start = codePoints + text.codePoint(from);
        int end = codePoints + text.codePoint(to);
        int reported = 0;
        for (int posting = index.firstPosting(pattern);
                posting < index.firstPosting(pattern + 1) && reported < MOST_RIGHTS;
                posting++) {
            int right = index.right(posting);
            if (!anyGone || !layer.gone().get(right)) {
                int signs = index.script(pattern) == Script.DIGITS
                        ? index.signsBehind(posting, pattern, text.original(), from, to)
                        : 0;
                int last = signs == 0 ? end : codePoints + text.codePoint(to + signs);
                Variant variant = variant(text, hit, posting, pattern, to + signs);
                int number = layer.firstRight() + right;
                if (hits.isWord(hit)) {
                    sink.foundWord(number, index.name(posting), start, last, variant, hits.similarity(hit));
                } else {
                    sink.found(number, index.name(posting), start, last, variant, hits.similarity(hit));
                }
                reported++;
            }
        }
    }

    /** A sign written for the first letter of the name belongs to it: {@code @didas}. */
    private boolean beginsWithSign(FoldedText text, int hit) {
        int pattern = hits.pattern(hit);
        return isSigned(hit)
                && text.at(hits.start(hit)) != index.charAt(pattern, 0)
                && text.signBefore(hits.start(hit)) == index.charAt(pattern, 0);
    }

    /** A sign written for the last letter of the name belongs to it: {@code Adida$}. */
    private boolean endsWithSign(FoldedText text, int hit) {
        int pattern = hits.pattern(hit);
        char last = index.charAt(pattern, index.length(pattern) - 1);
        return isSigned(hit) && text.at(hits.end(hit) - 1) != last && text.signAfter(hits.end(hit)) == last;
    }

    private boolean isSigned(int hit) {
        return hits.variant(hit) == Variant.CONFUSABLE
                && hits.end(hit) - hits.start(hit) < index.length(hits.pattern(hit));
    }

    private Variant variant(FoldedText text, int hit, int posting, int pattern, int to) {
        Variant found = hits.variant(hit);
        int from = text.unitFrom(hits.start(hit));
        boolean asRegistered = (found == Variant.SAME || found == Variant.CONFUSABLE)
                && index.isAsRegistered(posting, pattern, text.original(), from, to);
        if (found == Variant.PINYIN && isTransliteration(text, hits.start(hit), hits.end(hit))) {
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

    /** A pinyin spelling with a capital, or of a well-known mark (haier), is the transliteration the name implies. */
    private boolean isTransliteration(FoldedText text, int start, int end) {
        return text.kinds()[start] == Kind.LATIN
                && (text.isUpper(start) || index.tables().knownNames().holds(text.hash(start, end)));
    }
}
