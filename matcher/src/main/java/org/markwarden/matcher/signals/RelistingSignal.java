package org.markwarden.matcher.signals;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.past.RemovedOffers.Relisting;

/** The offer looks like one that was taken down for the same right before (F-63). */
final class RelistingSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        return comparison
                .past()
                .removed()
                .like(comparison.listing(), comparison.right().id(), comparison.asOf())
                .map(found -> reading(comparison, found))
                .orElse(null);
    }

    private static Reading reading(Comparison comparison, Relisting found) {
        long days = ChronoUnit.DAYS.between(found.removed(), comparison.asOf());
        long percent = Math.round(found.text() * 100);
        String english = (found.seller() ? ", the same seller" : "") + (found.picture() ? ", the same picture" : "");
        String chinese = (found.seller() ? "，同一经营者" : "") + (found.picture() ? "，相同图片" : "");
        return new Reading(
                found.strength(),
                new Reason(
                        "like an offer taken down " + days + " days before: " + percent + " % of the words" + english,
                        "与" + days + "天前已下架的商品相似：文字相似" + percent + "%" + chinese),
                comparison.listing().title(),
                found.caseFile().value());
    }
}
