package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Vocabulary;

/** Rules that tell a mark from the place it is called after (Trademark Law, article 59). */
final class PlaceRules {

    private static final String TOWNS = "镇乡县鎮鄉縣";
    /** Hardly any of the country's towns has a longer name. */
    private static final int LONGEST_TOWN = 3;
    /** {@code 镇店}, {@code 镇宅}, {@code 乡味}, {@code 村长}: other words. */
    private static final String NO_TOWN = "店宅馆味情愁长姑官超";

    private static final String UNITS = TOWNS + "省市区區州";

    private PlaceRules() {}

    /** {@code 洋河镇}: a name that goes on to be a town says where; {@code 洋河镇店之宝} does not, nor does {@code 泸州老窖镇}. */
    static @Nullable Verdict town(MentionView mention) {
        char[] text = mention.text;
        int at = mention.end;
        boolean town = at - townStart(mention) <= LONGEST_TOWN
                && (mention.isHan() || mention.isBrokenHan())
                && !mention.isGi()
                && at < text.length
                && TOWNS.indexOf(text[at]) >= 0
                && (at + 1 == text.length
                        || (NO_TOWN.indexOf(text[at + 1]) < 0
                                && mention.listing.tables.vocabulary.rank(text, at, at + 2) == Vocabulary.UNKNOWN));
        return town ? Verdict.here(UseGround.WHEREABOUTS, at, at + 1) : null;
    }

    /** In {@code 贵州 茅台镇} the town begins behind the gap. */
    private static int townStart(MentionView mention) {
        int start = mention.end;
        while (start > mention.start && Folding.isHan(mention.text[start - 1])) {
            start--;
        }
        return start;
    }

    /** {@code 东阿县阿胶}: a place and what it is known for; only the word for the place makes it look like an altered name. */
    static @Nullable Verdict placeInName(MentionView mention) {
        if (!mention.isHan() || !mention.isDisguised() || mention.isGi()) {
            return null;
        }
        for (int unit = mention.start + 2; unit < mention.end - 1; unit++) {
            if (UNITS.indexOf(mention.text[unit]) >= 0
                    && (isPlace(mention, unit) || isPlace(mention, unit + 1))
                    && isNameWithout(mention, unit)) {
                return Verdict.here(UseGround.PLACE, mention.start, unit + 1);
            }
        }
        return null;
    }

    /**
     * {@code 固城湖大闸蟹} beside a right in {@code 阳澄湖大闸蟹}: another place's own name before the same goods is another origin, told openly.
     */
    static @Nullable Verdict otherOrigin(MentionView mention) {
        if (!mention.isGi() || !mention.isHan() || !mention.isDisguised()) {
            return null;
        }
        UseTables tables = mention.listing.tables;
        for (int end = mention.start + 2; end < mention.end; end++) {
            boolean place = tables.otherPlaces.exactly(mention.text, mention.start, end) != null
                    || tables.places.exactly(mention.text, mention.start, end) != null;
            if (place && endsAlike(mention, end)) {
                return Verdict.here(UseGround.PLACE, mention.start, end);
            }
        }
        return null;
    }

    /** Says whether the goods behind the place stand at the end of the name too, and before them there what is no form of the place. */
    private static boolean endsAlike(MentionView mention, int from) {
        String goods = new String(mention.text, from, mention.end - from);
        String place = new String(mention.text, mention.start, from - mention.start);
        return mention.raw.right().names().stream().allMatch(name -> !name.startsWith(place))
                && mention.raw.right().names().stream().anyMatch(name -> name.endsWith(goods));
    }

    private static boolean isPlace(MentionView mention, int end) {
        return mention.listing.tables.places.exactly(mention.text, mention.start, end) != null;
    }

    private static boolean isNameWithout(MentionView mention, int unit) {
        String rest = new String(mention.text, mention.start, unit - mention.start)
                + new String(mention.text, unit + 1, mention.end - unit - 1);
        return mention.raw.right().names().contains(rest);
    }

    static @Nullable Verdict place(MentionView mention) {
        if (mention.isLead() || mention.isGi() || MeaningRules.headsItsGoods(mention)) {
            return null;
        }
        boolean place = mention.listing.tables.places.exactly(mention.text, mention.start, mention.end) != null;
        return place ? Verdict.here(UseGround.PLACE, mention.start, mention.end) : null;
    }
}
