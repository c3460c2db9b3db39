package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsTable;
import org.markwarden.matcher.lexicon.Vocabulary;
import org.markwarden.matcher.origin.PlaceNames;
import org.markwarden.matcher.text.Readings;

/** Decides for each mention how the name is used: the first rule of the list that speaks. */
public final class UseJudge {

    /** In order: what is no name at all, what only refers, what only describes, what shows a mark. */
    private static final UseRule[] RULES = {
        NameRules::patentTitle,
        NameRules::tooShortInProse,
        NameRules::swallowed,
        NameRules::insideLongerName,
        NameRules::insideBrand,
        CueRules::channel,
        GoodsRules::taught,
        CueRules::put,
        CueRules::negated,
        CueRules::compared,
        SpokenRules::priced,
        SpokenRules::added,
        CompatibleRules::judge,
        SecondHandRules::judge,
        SecondHandRules::keptEmpty,
        MarkRules::nickname,
        PrintedPackaging::judge,
        NameRules::tooShort,
        NameRules::foreignWord,
        MarkRules::pai,
        MarkRules::official,
        GoodsWordRules::begins,
        GoodsWordRules::inside,
        GoodsWordRules::changed,
        MeaningRules::sense,
        GoodsRules::variety,
        GoodsRules::seedling,
        GoodsRules::subject,
        MeaningRules::namesake,
        MeaningRules::wordsApart,
        MeaningRules::wordWithoutSigns,
        MeaningRules::wordsRunOn,
        CueRules::owner,
        CueRules::component,
        CueRules::whereabouts,
        PlaceRules::town,
        PlaceRules::placeInName,
        PlaceRules::otherOrigin,
        MeaningRules::compound,
        GoodsRules::taste,
        MeaningRules::article,
        MeaningRules::motif,
        MeaningRules::printed,
        FittingRule::judge,
        CueRules::imitation,
        MarkRules::brandField,
        MeaningRules::otherBrand,
        GoodsRules::otherGoods,
        GoodsRules::likenessElsewhere,
        NameRules::faintSeller,
        MarkRules::paired,
        MeaningRules::plain,
        GoodsWordRules::names,
        PlaceRules::place,
        MeaningRules::wordAmongWords,
        NameRules::fragment,
        MarkRules::sellerName,
        MarkRules::lead,
        MarkRules::disguised,
        MarkRules::dressed,
        MarkRules::repeated,
        MarkRules::genuineClaim,
        MarkRules::goodsFit,
        MarkRules::form,
        MarkRules::distinctive,
        MarkRules::packaging,
        MarkRules::keyword
    };

    private final UseTables tables;

    private final Transliteration sounds;

    public UseJudge(GoodsTable goods, PlaceNames places, Vocabulary vocabulary, Readings readings) {
        tables = new UseTables(goods, places, vocabulary);
        sounds = new Transliteration(readings);
    }

    /**
     * One verdict per mention, in the order of the mentions, and behind them those of second spellings that no register
     * holds.
     */
    public List<Judged> judge(ListingText text, List<RawMention> mentions, GoodsFit goods) {
        var listing = new ListingUse(text, mentions, tables, goods);
        List<Judged> judged = new ArrayList<>(mentions.size());
        for (FieldReading reading : listing.readings()) {
            for (RawMention mention : reading.mentions) {
                judged.add(new Judged(mention, judge(new MentionView(listing, reading, mention))));
            }
        }
        followReference(listing, judged);
        followTitle(text, judged);
        judged.addAll(OtherSpellings.of(listing, makers(judged), sounds));
        return judged;
    }

    /** The names the title uses as marks, as registered. */
    private static List<RawMention> makers(List<Judged> judged) {
        return judged.stream()
                .filter(one ->
                        one.verdict().use() == Use.AS_MARK && one.mention().isPlain())
                .map(Judged::mention)
                .takeWhile(mention -> mention.field() == 0)
                .toList();
    }

    /**
     * {@code Philips OneBlade shaver heads, not Philips}: where the title sells what is made to fit and says of a name that it only fits it or is
     * not from it, that holds for the name at its head too, where nothing but its place speaks for it.
     */
    private static void followReference(ListingUse listing, List<Judged> judged) {
        if (listing.title().accessories.stream()
                .noneMatch(accessory -> accessory.meaning().fitted())) {
            return;
        }
        for (int i = 0; i < judged.size() && judged.get(i).mention().field() == 0; i++) {
            Judged one = judged.get(i);
            Verdict told = one.verdict().restsOnPlace() ? toldReference(judged, one.mention()) : null;
            if (told != null && !isOfferedAsGenuine(listing, one.mention())) {
                judged.set(i, new Judged(one.mention(), told));
            }
        }
    }

    private static boolean isOfferedAsGenuine(ListingUse listing, RawMention mention) {
        return listing.title().cue(CueKind.GENUINE, mention) != null || listing.leadsFormallyWith(mention.right());
    }

    private static @Nullable Verdict toldReference(List<Judged> judged, RawMention mention) {
        return judged.stream()
                .takeWhile(other -> other.mention().field() == 0)
                .filter(other ->
                        other.mention().sharesRight(mention) && other.verdict().isToldReference())
                .map(Judged::verdict)
                .findFirst()
                .orElse(null);
    }

    /**
     * What the title says of a name holds for the text below it: a description that repeats the name of the phone a case
     * fits does not make it a phone. A brand field stands against that, but goods sold as used are used whatever it says.
     */
    private static void followTitle(ListingText text, List<Judged> judged) {
        for (int i = 0; i < judged.size(); i++) {
            Judged one = judged.get(i);
            boolean follows = one.verdict().isRepetition() || isBelow(text, one.mention());
            boolean names = text.field(one.mention().field()).namesBrand();
            if (one.verdict().use() == Use.AS_MARK && !one.verdict().isPut() && (follows || names)) {
                Verdict title = onlyReferred(text, judged, one.mention());
                if (title != null && (follows || title.use() == Use.SECOND_HAND)) {
                    judged.set(i, new Judged(one.mention(), title));
                }
            }
        }
    }

    private static boolean isBelow(ListingText text, RawMention mention) {
        FieldText field = text.field(mention.field());
        return !field.isTitle() && !field.isSeller() && !field.namesBrand();
    }

    /** The verdict of the title when it names the right and never as a mark. */
    private static @Nullable Verdict onlyReferred(ListingText text, List<Judged> judged, RawMention mention) {
        Verdict referred = null;
        for (Judged other : judged) {
            if (other.mention().field() != 0) {
                break;
            }
            if (other.mention().sharesRight(mention)) {
                if (other.verdict().use() == Use.AS_MARK && !other.verdict().isRepetition()) {
                    return null;
                }
                Verdict verdict = other.verdict();
                referred = verdict.isIdle() || verdict.isRepetition() || verdict.isWhereabouts()
                        ? referred
                        : verdict.carriedFrom(text.title());
            }
        }
        return referred;
    }

    private static Verdict judge(MentionView mention) {
        for (UseRule rule : RULES) {
            Verdict verdict = rule.judge(mention);
            if (verdict != null) {
                return verdict;
            }
        }
        throw new IllegalStateException("the last rule did not speak for " + mention.raw);
    }

    /** A mention and its verdict. */
    public record Judged(RawMention mention, Verdict verdict) {}
}
