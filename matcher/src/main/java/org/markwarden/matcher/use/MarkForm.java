package org.markwarden.matcher.use;

import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Span;

/** Looks at the form of a name and its place in the title, as a person does who does not know the maker. */
final class MarkForm {

    private static final int EVERYDAY = 11;
    private static final double MADE_UP = 12.5;
    private static final double HALF_MADE_UP = 10.5;
    private static final int NEAR = 2;
    private static final int LONGEST_PLACE = 4;
    private static final String LISTING = "/、,，;；";
    private static final String CLOSING = "】]」』)";

    private final MentionView mention;
    private final char[] text;
    private final FormWeights weights;
    private double logOdds;

    private MarkForm(MentionView mention) {
        this.mention = mention;
        this.text = mention.text;
        this.weights = mention.listing.tables.form;
    }

    /** Says whether form and place speak for a maker's name rather than for a keyword. */
    static boolean speaksForMaker(MentionView mention) {
        return logOdds(mention) > mention.listing.tables.form.least();
    }

    static double logOdds(MentionView mention) {
        var form = new MarkForm(mention);
        form.see(FormFeature.ALWAYS, true);
        form.seePlace();
        form.seeNeighbours();
        form.seeWord();
        form.seeOtherNames();
        return form.logOdds;
    }

    private void seePlace() {
        see(FormFeature.HEAD, mention.start == 0);
        see(FormFeature.EARLY, mention.start * 4 < text.length);
        see(FormFeature.LATE, mention.start * 2 > text.length);
        see(FormFeature.LISTED, stands(mention.start - 1, LISTING) || stands(mention.end, LISTING));
        see(FormFeature.AFTER_BRACKET, stands(mention.start - 1, CLOSING));
    }

    private boolean stands(int at, String characters) {
        return at >= 0 && at < text.length && characters.indexOf(text[at]) >= 0;
    }

    private void seeNeighbours() {
        see(
                FormFeature.AFTER_LEAD_IN,
                mention.reading.cues.near(wordEnd(), mention.start).stream().anyMatch(this::leadsIn));
        see(FormFeature.AFTER_GOODS, mention.reading.goods.stream().anyMatch(goods -> isJustBefore(goods.end())));
        see(FormFeature.GOODS_BEFORE, mention.reading.goods.stream().anyMatch(goods -> goods.end() <= mention.start));
        see(FormFeature.AFTER_PLACE, isAfterPlace());
    }

    private boolean leadsIn(Span<Cue> cue) {
        CueKind kind = cue.meaning().kind();
        return (kind == CueKind.LEAD_IN || kind == CueKind.GENUINE) && isJustBefore(cue.end());
    }

    private boolean isJustBefore(int end) {
        return end <= mention.start && end >= wordEnd();
    }

    /** Where the word before the name ends: spaces do not count. */
    private int wordEnd() {
        int end = mention.start;
        while (end > 0 && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private boolean isAfterPlace() {
        int end = wordEnd();
        for (int length = 2; length <= Math.min(LONGEST_PLACE, end); length++) {
            if (mention.listing.tables.places.exactly(text, end - length, end) != null) {
                return true;
            }
        }
        return false;
    }

    private void seeWord() {
        int length = mention.length();
        boolean latin = mention.isLatin();
        see(FormFeature.LATIN_SHORT, latin && length <= 3);
        see(FormFeature.LATIN_LONG, latin && length > 5);
        see(FormFeature.HAN_TWO, !latin && length == 2);
        see(FormFeature.HAN_THREE, !latin && length == 3);
        see(FormFeature.EVERYDAY_WORD, mention.rank() >= EVERYDAY);
        if (mention.isHan() && length > 1) {
            double surprise = mention.listing.tables.vocabulary.surprise(text, mention.start, mention.end);
            see(FormFeature.MADE_UP, surprise >= MADE_UP);
            see(FormFeature.HALF_MADE_UP, surprise >= HALF_MADE_UP && surprise < MADE_UP);
        }
        see(FormFeature.KNOWN_MAKER, mention.makerBits() != 0);
        see(FormFeature.DISGUISED, mention.isDisguised());
    }

    private void seeOtherNames() {
        boolean noLead = mention.listing.leads().isEmpty();
        see(FormFeature.NO_LEAD, noLead);
        see(FormFeature.OTHER_LEAD, !noLead && !mention.listing.leadsWith(mention.raw.right()));
        see(FormFeature.BESIDE_LEAD, mention.listing.leads().stream().anyMatch(this::isBeside));
        boolean besideName = false;
        boolean repeated = false;
        for (RawMention other : mention.reading.mentions) {
            boolean same = other.sharesRight(mention.raw);
            besideName |= !same && isBeside(other);
            repeated |= same && (other.start() >= mention.end || other.end() <= mention.start);
        }
        see(FormFeature.BESIDE_NAME, besideName);
        see(FormFeature.REPEATED, repeated);
    }

    private boolean isBeside(RawMention other) {
        int gap = other.start() >= mention.end ? other.start() - mention.end : mention.start - other.end();
        return gap >= 0 && gap <= NEAR;
    }

    private void see(FormFeature feature, boolean is) {
        logOdds += is ? weights.of(feature) : 0;
    }
}
