package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Vocabulary;

/**
 * Reads the second spelling of a maker that no register holds beside the one it does: in {@code 诺芝（NOZI）} both are one
 * name, whoever registered only the first. Brackets or a slash say so; without them the one has to sound like the other.
 */
final class OtherSpellings {

    private static final double HALF_MADE_UP = 10.5;
    private static final int LONGEST_HAN = 5;
    private static final int LONGEST_LATIN = 20;
    private static final int SHORTEST = 2;
    /** More rights of one name are not told. */
    private static final int MOST = 8;

    private static final int LONGEST_WORD = 4;
    private static final int NEAR = 3;
    /** From here on a word is known widely enough to be no maker's spelling. */
    private static final int KNOWN_WORD = 5;

    private final FieldReading title;
    private final UseTables tables;
    private final Transliteration sounds;
    private final Set<RawMention> leads;
    private final char[] text;

    private OtherSpellings(ListingUse listing, Transliteration sounds) {
        this.title = listing.title();
        this.tables = listing.tables;
        this.sounds = sounds;
        this.leads = listing.leads();
        this.text = title.field.folded();
    }

    /** The second spellings beside the names used as marks in the title, each with its verdict. */
    static List<UseJudge.Judged> of(ListingUse listing, List<RawMention> makers, Transliteration sounds) {
        if (makers.isEmpty() || makers.size() > MOST) {
            return List.of();
        }
        var reading = new OtherSpellings(listing, sounds);
        List<UseJudge.Judged> found = new ArrayList<>(0);
        for (RawMention maker : makers) {
            Run spelling = reading.isSpelledTwice(maker, makers) ? null : reading.beside(maker);
            if (spelling != null) {
                var mention = new RawMention(
                        maker.right(),
                        maker.field(),
                        spelling.start,
                        spelling.end,
                        Variant.TRANSLATION,
                        1,
                        maker.watched());
                Verdict verdict = Verdict.here(UseGround.OTHER_SPELLING, maker.start(), maker.end());
                found.add(new UseJudge.Judged(mention, verdict));
            }
        }
        return found;
    }

    private boolean isSpelledTwice(RawMention maker, List<RawMention> makers) {
        boolean han = isHan(maker);
        for (RawMention other : makers) {
            if (isNear(other, maker) && isHan(other) != han) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(RawMention a, RawMention b) {
        return a.sharesRight(b) || Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()) <= NEAR;
    }

    private @Nullable Run beside(RawMention maker) {
        Run after = after(maker);
        return after == null ? before(maker) : after;
    }

    private @Nullable Run after(RawMention maker) {
        int at = pastSpace(maker.end());
        if (at >= text.length) {
            return null;
        }
        boolean bracket = text[at] == '(';
        boolean said = bracket || text[at] == '/';
        int start = said ? pastSpace(at + 1) : text[at] == ',' ? at + 1 : at;
        int end = runEnd(start, !isHan(maker));
        if (bracket && (pastSpace(end) >= text.length || text[pastSpace(end)] != ')')) {
            return null;
        }
        return !bracket && isModelCode(start, end) ? null : spelling(maker, start, end, said);
    }

    /** {@code 捷宇JY500}, {@code 尚朋堂SPT-C22}: letters that begin the number of a model. */
    private boolean isModelCode(int start, int end) {
        return start < end
                && !Folding.isHan(text[start])
                && end < text.length
                && (Character.isDigit(text[end]) || text[end] == '-');
    }

    private @Nullable Run before(RawMention maker) {
        int at = beforeSpace(maker.start());
        if (at == 0) {
            return null;
        }
        boolean bracket = text[at - 1] == '(' && maker.end() < text.length && text[maker.end()] == ')';
        boolean said = bracket || text[at - 1] == '/';
        int end = said ? beforeSpace(at - 1) : text[at - 1] == ',' ? at - 1 : at;
        int start = runStart(end, !isHan(maker));
        boolean apart = start == 0 || !Character.isLetterOrDigit(text[start - 1]);
        return apart ? spelling(maker, start, end, said) : null;
    }

    /** A run of the other writing that is no word of the language, and spells the maker or is said to. */
    private @Nullable Run spelling(RawMention maker, int start, int end, boolean said) {
        boolean han = !isHan(maker);
        if (end - start < SHORTEST || (!han && end - start > LONGEST_LATIN)) {
            return null;
        }
        int until = end;
        boolean heard;
        if (han) {
            int length = sounds.spelled(text, maker.start(), maker.end(), start, end);
            heard = length > 0 && !isCut(start, start + length) && (said || !isKnown(start, start + length));
            until = heard ? start + length : end;
        } else {
            heard = sounds.spells(text, start, end, maker.start(), maker.end());
        }
        boolean fits = heard || (said && leads.contains(maker) && isMadeUp(start, end, han));
        return fits && !isWord(start, until) && !isNamed(start, until) ? new Run(start, until) : null;
    }

    /** Says whether a longer or shorter word of the language begins here: {@code bel保龄球}. */
    private boolean isCut(int start, int end) {
        for (int other = start + 2; other <= Math.min(text.length, start + LONGEST_WORD); other++) {
            int rank = tables.vocabulary.rank(text, start, other);
            if (other > end ? rank != Vocabulary.UNKNOWN : other < end && rank >= KNOWN_WORD) {
                return true;
            }
        }
        return false;
    }

    private boolean isMadeUp(int start, int end, boolean han) {
        if (!han) {
            return tables.vocabulary.rank(text, start, end) == Vocabulary.UNKNOWN;
        }
        return end - start <= LONGEST_HAN
                && (end == text.length || !Character.isLetterOrDigit(text[end]))
                && tables.vocabulary.surprise(text, start, end) >= HALF_MADE_UP;
    }

    private boolean isKnown(int start, int end) {
        return tables.vocabulary.rank(text, start, end) >= KNOWN_WORD;
    }

    private boolean isWord(int start, int end) {
        return tables.plainWords.exactly(text, start, end) != null
                || tables.goodsWords.exactly(text, start, end) != null
                || tables.places.exactly(text, start, end) != null;
    }

    /** A registered name stands for itself. */
    private boolean isNamed(int start, int end) {
        return title.around(start, end).stream()
                .anyMatch(other -> other.start() <= start && other.end() >= end && other.isPlain());
    }

    private int runEnd(int start, boolean han) {
        int end = start;
        while (end < text.length && isLetter(text[end], han)) {
            end++;
        }
        return end;
    }

    private int runStart(int end, boolean han) {
        int start = end;
        while (start > 0 && isLetter(text[start - 1], han)) {
            start--;
        }
        return start;
    }

    private static boolean isLetter(char c, boolean han) {
        return han ? Folding.isHan(c) : Folding.isLatin(c) && Character.isLetter(c);
    }

    private int pastSpace(int at) {
        return at < text.length && text[at] == ' ' ? at + 1 : at;
    }

    private int beforeSpace(int at) {
        return at > 0 && text[at - 1] == ' ' ? at - 1 : at;
    }

    private boolean isHan(RawMention maker) {
        return Folding.isHan(text[maker.start()]);
    }

    private record Run(int start, int end) {}
}
