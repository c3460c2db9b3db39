package org.markwarden.matcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsEstimate;
import org.markwarden.matcher.learned.LearnedWords.Heard;
import org.markwarden.matcher.learned.LearnedWords.Leaning;
import org.markwarden.matcher.origin.OriginCheck;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.signals.Comparison;
import org.markwarden.matcher.signals.Permission;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.use.Verdict;
import org.markwarden.matcher.wording.Wordings;

/** The work on one listing: what all its comparisons share, found out when the first one asks. */
final class Bench {

    private final MatcherKit kit;
    private final ListingText text;
    private final Wordings wordings;
    private final LocalDate asOf;
    private final IdentityHashMap<Right, Permission> permissions = new IdentityHashMap<>();
    private final IdentityHashMap<Right, GoodsComparison.Fit> fits = new IdentityHashMap<>();
    private List<RawMention> found = List.of();
    private @Nullable GoodsEstimate estimate;
    private @Nullable Heard heard;

    Bench(MatcherKit kit, ListingText text, Wordings wordings, LocalDate asOf) {
        this.kit = kit;
        this.text = text;
        this.wordings = wordings;
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** A verdict for every name and number; the holder's word on the seller stands above use as a mark. */
    List<Judged> judge(List<RawMention> names, List<Judged> numbers) {
        found = names;
        if (names.isEmpty() && numbers.isEmpty()) {
            return List.of();
        }
        List<Judged> judged = new ArrayList<>(names.size() + numbers.size());
        if (!names.isEmpty()) {
            judged.addAll(kit.judge.judge(text, names, right -> fit(right).kind()));
        }
        judged.addAll(numbers);
        judged.replaceAll(this::permitted);
        return judged;
    }

    private Judged permitted(Judged judged) {
        Right right = judged.mention().right();
        if (judged.verdict().use() != Use.AS_MARK
                || (right.entry().authorised().isEmpty()
                        && right.entry().holder() == null
                        && right.entry().licensees().isEmpty())) {
            return judged;
        }
        Permission permission = permission(right);
        String shown = permission.shown();
        if (shown == null || !permission.isGiven()) {
            return judged;
        }
        Verdict verdict =
                permission.kind() == Permission.Kind.HOLDER ? Verdict.holder(shown) : Verdict.authorised(shown);
        return new Judged(judged.mention(), verdict);
    }

    Permission permission(Right right) {
        Permission known = permissions.get(right);
        if (known == null) {
            known = kit.permissions.check(text, estimate(), right, asOf);
            permissions.put(right, known);
        }
        return known;
    }

    Comparison comparison(Right right, List<Judged> mentions, Past past) {
        OriginCheck.Answer origin = right.entry().origin().isEmpty()
                ? OriginCheck.Answer.NOT_ASKED
                : kit.origins.check(text.listing(), right);
        return new Comparison(
                text,
                right,
                mentions,
                best(mentions),
                fit(right),
                kit.goods.classesOf(right),
                estimate().word(estimate().likeliest()),
                origin,
                permission(right),
                wordings,
                leaning(mentions),
                asOf,
                past);
    }

    private Judged best(List<Judged> mentions) {
        Judged best = mentions.getFirst();
        for (Judged mention : mentions) {
            if (strength(mention) > strength(best)) {
                best = mention;
            }
        }
        return best;
    }

    private double strength(Judged judged) {
        double use = switch (judged.verdict().use()) {
            case AS_MARK, AUTHORISED -> 8;
            case SECOND_HAND -> 6;
            case NEGATED -> 4;
            case COMPATIBLE -> 2;
            case DESCRIPTIVE -> 0;
        };
        FieldText field = text.field(judged.mention().field());
        double place = field.isTitle() || field.isBrand() ? 0.5 : 0;
        return use + place + judged.mention().similarity();
    }

    private GoodsComparison.Fit fit(Right right) {
        if (!GoodsComparison.knowsGoodsOf(right)) {
            return GoodsComparison.Fit.NOTHING_KNOWN;
        }
        GoodsComparison.Fit known = fits.get(right);
        if (known == null) {
            known = kit.goods.compare(estimate(), right);
            fits.put(right, known);
        }
        return known;
    }

    private @Nullable Leaning leaning(List<Judged> mentions) {
        Heard known = heard;
        if (known == null) {
            known = kit.learnedWords.heard(text);
            heard = known;
        }
        return kit.learnedWords.leaning(known, Look.written(text, mentions));
    }

    private GoodsEstimate estimate() {
        GoodsEstimate known = estimate;
        if (known == null) {
            known = kit.goodsReader.estimate(text, found);
            estimate = known;
        }
        return known;
    }
}
