package org.markwarden.matcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.past.AskedPrice;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PriceKey;
import org.markwarden.matcher.past.PricePoint;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.signals.Comparison;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.Wordings;

/** A listing whose names were found and judged, and nothing weighed yet: so what it costs can count for those beside it. */
public final class Look {

    final ListingText text;
    final Wordings wordings;
    final List<List<PatentNumber>> numbers;
    final List<Judged> judged;
    final LocalDate asOf;
    private final Bench bench;
    /** By the id: a right read twice from a register on disk is two objects and one right. */
    private final Map<RightId, List<Judged>> byRight = new HashMap<>();

    private final List<Right> rights = new ArrayList<>();

    Look(ListingText text, Wordings wordings, List<List<PatentNumber>> numbers, List<Judged> judged, Bench bench) {
        this.text = text;
        this.wordings = wordings;
        this.numbers = numbers;
        this.judged = judged;
        this.bench = bench;
        this.asOf = bench.asOf();
        for (Judged mention : judged) {
            if (!mention.verdict().isIdle()) {
                Right right = mention.mention().right();
                byRight.computeIfAbsent(right.id(), _ -> {
                            rights.add(right);
                            return new ArrayList<>();
                        })
                        .add(mention);
            }
        }
    }

    public Listing listing() {
        return text.listing();
    }

    /** What this offer asks for goods under each name it uses as a mark; empty without a price that can be compared. */
    public List<PricePoint> prices() {
        if (!(AskedPrice.of(listing().price()) instanceof AskedPrice.Told asked)) {
            return List.of();
        }
        List<PricePoint> points = new ArrayList<>(rights.size());
        for (Right right : rights) {
            Comparison comparison = comparison(right, Past.NONE);
            PriceKey key = comparison.use() == Use.AS_MARK ? comparison.priceKey() : null;
            if (key != null) {
                points.add(new PricePoint(key, listing().id(), asked.amount(), asOf));
            }
        }
        return points;
    }

    /** Says whether weighing needs to know what like offers ask: no price of its own stands in the register. */
    boolean asksForLikeOffers(List<PricePoint> prices) {
        return !prices.isEmpty()
                && rights.stream().anyMatch(right -> right.entry().referencePrice() == null);
    }

    List<Right> rights() {
        return rights;
    }

    Bench bench() {
        return bench;
    }

    /** How the names of this right are written in the listing, each writing once. */
    Set<String> written(Right right) {
        return written(text, byRight.getOrDefault(right.id(), List.of()));
    }

    static Set<String> written(ListingText text, List<Judged> mentions) {
        Set<String> written = new LinkedHashSet<>();
        for (Judged judged : mentions) {
            RawMention mention = judged.mention();
            written.add(text.field(mention.field()).slice(mention.start(), mention.end()));
        }
        return written;
    }

    Comparison comparison(Right right, Past past) {
        return bench.comparison(right, byRight.getOrDefault(right.id(), List.of()), past);
    }
}
