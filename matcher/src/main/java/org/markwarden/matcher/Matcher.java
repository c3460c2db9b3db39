package org.markwarden.matcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.MentionSource;
import org.markwarden.matcher.findings.FindingContext;
import org.markwarden.matcher.model.Weigher.Heard;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.Wordings;

/** Compares one listing after another with the register; as thread-safe as the finder of names it was given. */
public final class Matcher {

    private static final Comparator<RightMatch> STRONGEST_FIRST = Comparator.comparingDouble(RightMatch::score)
            .reversed()
            .thenComparing(match -> match.right().value());

    private final MentionSource names;
    private final MatcherKit kit;
    private final Versions versions;

    /** A matcher over the names of one version of the register. */
    public Matcher(MentionSource names, MatcherKit kit, Versions versions) {
        this.names = names;
        this.kit = kit;
        this.versions = versions;
    }

    /** What the comparison of the listing with the register, as it stood that day, gives. */
    public Match match(Listing listing, LocalDate asOf) {
        var text = new ListingText(listing);
        Wordings wordings = kit.wordings.read(text);
        List<List<PatentNumber>> numbers = PatentMentions.numbers(text, wordings);
        var bench = new Bench(kit, text, wordings, asOf);
        List<Judged> judged = bench.judge(names.scan(text), PatentMentions.registered(numbers, kit.patents));
        List<Finding> findings = kit.findings.of(new FindingContext(
                text,
                wordings,
                judged,
                numbers,
                right -> bench.permission(right).isGiven(),
                asOf));
        return new Match(listing.id(), versions, mentions(text, judged), weighed(bench, judged), findings);
    }

    /** What the signals read of one right, for fitting; empty when the listing does not touch it. */
    public List<Heard> heard(Listing listing, RightId right, LocalDate asOf) {
        var text = new ListingText(listing);
        Wordings wordings = kit.wordings.read(text);
        var bench = new Bench(kit, text, wordings, asOf);
        List<Judged> own = bench
                .judge(names.scan(text), PatentMentions.registered(PatentMentions.numbers(text, wordings), kit.patents))
                .stream()
                .filter(one -> one.mention().right().id().equals(right))
                .filter(one -> !one.verdict().isIdle())
                .toList();
        return own.isEmpty()
                ? List.of()
                : kit.weigher.readings(bench.comparison(own.getFirst().mention().right(), own));
    }

    private List<RightMatch> weighed(Bench bench, List<Judged> judged) {
        IdentityHashMap<Right, List<Judged>> byRight = new IdentityHashMap<>();
        List<Right> order = new ArrayList<>();
        for (Judged mention : judged) {
            if (!mention.verdict().isIdle()) {
                byRight.computeIfAbsent(mention.mention().right(), right -> {
                            order.add(right);
                            return new ArrayList<>();
                        })
                        .add(mention);
            }
        }
        List<RightMatch> matches = new ArrayList<>(order.size());
        for (Right right : order) {
            List<Judged> own = byRight.getOrDefault(right, List.of());
            matches.add(kit.weigher.weigh(bench.comparison(right, own)));
        }
        matches.sort(STRONGEST_FIRST);
        return matches;
    }

    private static List<Mention> mentions(ListingText text, List<Judged> judged) {
        List<Mention> mentions = new ArrayList<>(judged.size());
        for (Judged one : judged) {
            mentions.add(MentionOrder.mention(text, one));
        }
        mentions.sort(MentionOrder.BY_PLACE);
        return mentions;
    }
}
