package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;

/** Rules about the written word itself: part of a longer name, cut out of other words, too short. */
final class NameRules {

    private static final int SHORT_LATIN = 3;
    private static final int CONTEXT = 3;
    private static final double CLOSE = 0.85;

    private NameRules() {}

    static @Nullable Verdict patentTitle(MentionView mention) {
        return mention.raw.right().kind() == RightKind.PATENT
                ? Verdict.here(UseGround.PATENT_TITLE, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict swallowed(MentionView mention) {
        for (RawMention other : mention.reading.mentions) {
            if (!other.sharesRight(mention.raw) && fitsBetter(other, mention)) {
                return Verdict.here(UseGround.SWALLOWED, other.start(), other.end());
            }
        }
        return null;
    }

    private static boolean fitsBetter(RawMention other, MentionView mention) {
        RawMention raw = mention.raw;
        if (other.swallows(raw)) {
            return other.similarity() >= raw.similarity() || mention.length() < 2;
        }
        boolean overlaps = other.start() < raw.end() && raw.start() < other.end();
        boolean closer = other.similarity() > raw.similarity() && !mention.isPlainVariant();
        boolean earlier = other.start() < raw.start() && other.end() < raw.end();
        return overlaps
                && ((closer && other.end() - other.start() >= mention.length() - 1)
                        || (earlier && other.similarity() >= raw.similarity()));
    }

    /** Shops have every kind of name; only a close likeness says anything. */
    static @Nullable Verdict faintSeller(MentionView mention) {
        return mention.field().isSeller() && !mention.isPlainVariant() && mention.raw.similarity() < CLOSE
                ? Verdict.here(UseGround.KEYWORD, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict fragment(MentionView mention) {
        if (!mention.isHan() || mention.length() < 2 || mention.standsAlone()) {
            return null;
        }
        if (mention.listing.tables.vocabulary.cut(mention.text, mention.start, mention.end) <= 0) {
            return null;
        }
        int from = Math.max(0, mention.start - CONTEXT);
        int to = Math.min(mention.text.length, mention.end + CONTEXT);
        return Verdict.here(UseGround.FRAGMENT, from, to);
    }

    static @Nullable Verdict tooShort(MentionView mention) {
        boolean single = mention.length() == 1;
        boolean latin = mention.isLatin() && (mention.length() < SHORT_LATIN || isNumber(mention));
        if ((!single && !latin) || (ListingUse.isBrandField(mention.field()) && isWholeField(mention))) {
            return null;
        }
        if (mention.isLead() && isFenced(mention) && !isNumber(mention)) {
            return null;
        }
        return Verdict.here(UseGround.TOO_SHORT, mention.start, mention.end);
    }

    private static boolean isFenced(MentionView mention) {
        char[] text = mention.text;
        return (mention.end == text.length || !Character.isLetterOrDigit(text[mention.end]))
                && (mention.start == 0 || !Character.isLetterOrDigit(text[mention.start - 1]));
    }

    private static boolean isNumber(MentionView mention) {
        for (int i = mention.start; i < mention.end; i++) {
            if (Character.isLetter(mention.text[i]) || Folding.isHan(mention.text[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isWholeField(MentionView mention) {
        return mention.field().text().strip().length() <= mention.length() + 1;
    }
}
