package org.markwarden.benchmarks.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.benchmarks.quality.LabelledTitle.Span;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.Matcher;

/**
 * Titles in which somebody marked the maker's own brand. A span is raised when a mention that meets it is used as a mark;
 * every marked span is wanted, and a mention as a mark that meets none is a false alert.
 */
final class TitleOutcomes {
    private final Matcher matcher;
    private final String platform;
    private final LocalDate day;

    TitleOutcomes(Matcher matcher, String platform, LocalDate day) {
        this.matcher = matcher;
        this.platform = platform;
        this.day = day;
    }

    List<Outcome> of(List<LabelledTitle> titles) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            add(outcomes, titles.get(i), platform + "-" + (i + 1));
        }
        return outcomes;
    }

    private void add(List<Outcome> outcomes, LabelledTitle title, String id) {
        Listing listing = Listing.builder(new ListingId(id), title.title())
                .platform(platform)
                .build();
        Match match = matcher.match(listing, day);
        Map<RightId, RightMatch> weighed = new HashMap<>();
        match.matches().forEach(one -> weighed.put(one.right(), one));
        for (Span span : title.own()) {
            outcomes.add(outcome(listing, best(match.mentions(), span, weighed), span, weighed, true));
        }
        Map<Span, Mention> others = new HashMap<>();
        for (Mention mention : match.mentions()) {
            Span span = new Span(mention.start(), mention.end());
            if (title.own().stream().noneMatch(own -> own.meets(span.start(), span.end()))) {
                others.merge(span, mention, (a, b) -> strength(a, weighed) >= strength(b, weighed) ? a : b);
            }
        }
        others.forEach((span, mention) -> outcomes.add(outcome(listing, mention, span, weighed, false)));
    }

    private static @Nullable Mention best(List<Mention> mentions, Span span, Map<RightId, RightMatch> weighed) {
        @Nullable Mention best = null;
        for (Mention mention : mentions) {
            boolean better = best == null || strength(mention, weighed) > strength(best, weighed);
            if (span.meets(mention.start(), mention.end()) && better) {
                best = mention;
            }
        }
        return best;
    }

    private static double strength(Mention mention, Map<RightId, RightMatch> weighed) {
        RightMatch match = weighed.get(mention.right());
        return (mention.use() == Use.AS_MARK ? 1 : 0) + (match == null ? 0 : match.score());
    }

    private static Outcome outcome(
            Listing listing, @Nullable Mention mention, Span span, Map<RightId, RightMatch> weighed, boolean wanted) {
        @Nullable RightMatch match = mention == null ? null : weighed.get(mention.right());
        String title = listing.title();
        String text =
                title.substring(title.offsetByCodePoints(0, span.start()), title.offsetByCodePoints(0, span.end()));
        return new Outcome(
                listing,
                mention == null ? "–" : mention.right().value(),
                text,
                "trademark",
                match == null ? 0 : match.score(),
                mention != null && mention.use() == Use.AS_MARK,
                wanted,
                mention == null ? null : mention.use().label(),
                null,
                mention == null ? null : mention.variant().label(),
                wanted ? "marked as the maker's own brand" : "not marked as the maker's own brand",
                match == null ? List.of() : match.signals());
    }
}
