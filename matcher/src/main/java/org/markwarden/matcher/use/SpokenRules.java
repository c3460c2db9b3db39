package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Span;

/** Rules for what is said of the goods of others: what they cost elsewhere, what goes into the dish. The title names none of them. */
final class SpokenRules {

    /** Whose price is told next is named in the next few words. */
    private static final int NEAR = 12;

    private SpokenRules() {}

    /** {@code 戴森三千多，我们徕芬399}; but {@code 戴森三千多，我们直播间399} sells the same for less. */
    static @Nullable Verdict priced(MentionView mention) {
        if (!mention.field().isProse()) {
            return null;
        }
        int own = mention.listing.tables.setAgainst.ownFrom(mention.text, mention.end);
        boolean apart = own >= 0
                && isSpokenOf(mention)
                && !namesAgain(mention, own)
                && (mention.listing.tables.setAgainst.isApart(mention.text, own)
                        || namesAnother(mention, own)
                        || offersAnother(mention));
        return apart ? Verdict.here(UseGround.NEGATION, mention.end, own) : null;
    }

    /** {@code 放点老干妈}: what is put into the dish. */
    static @Nullable Verdict added(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.ADDED, mention.raw);
        return cue == null || mention.isGi() || !isSpokenOf(mention)
                ? null
                : Verdict.here(UseGround.ADDED, cue.start(), cue.end());
    }

    private static boolean isSpokenOf(MentionView mention) {
        return mention.field().isProse()
                && mention.listing.brandMention(mention.raw.right()) == null
                && mention.listing.title().mentions.stream().noneMatch(mention.raw::sharesRight);
    }

    private static boolean namesAnother(MentionView mention, int from) {
        return mention.reading.mentions.stream()
                .anyMatch(other -> other.start() == from && !other.sharesRight(mention.raw));
    }

    private static boolean offersAnother(MentionView mention) {
        return mention.listing.leads().stream().anyMatch(RawMention::isPlain);
    }

    private static boolean namesAgain(MentionView mention, int from) {
        return mention.reading.mentions.stream()
                .anyMatch(other ->
                        other.start() >= from && other.start() < from + NEAR && other.sharesRight(mention.raw));
    }
}
