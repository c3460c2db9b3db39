package org.markwarden.matcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.MentionSource;
import org.markwarden.matcher.findings.FindingContext;
import org.markwarden.matcher.learned.ListingTerms;
import org.markwarden.matcher.model.Weigher.Heard;
import org.markwarden.matcher.past.Past;
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
        return weigh(look(listing, asOf), Past.NONE);
    }

    /** Finds and judges the names; the first half of {@link #match}, and nearly all of its work. */
    public Look look(Listing listing, LocalDate asOf) {
        var text = new ListingText(listing);
        Wordings wordings = kit.wordings.read(text);
        List<List<PatentNumber>> numbers = PatentMentions.numbers(text, wordings);
        var bench = new Bench(kit, text, wordings, asOf);
        List<Judged> judged =
                bench.judge(MentionOrder.once(names.scan(text)), PatentMentions.registered(numbers, kit.patents));
        return new Look(text, wordings, numbers, judged, bench);
    }

    /** Weighs what was found, beside what was seen before; the second half of {@link #match}. */
    public Match weigh(Look look, Past past) {
        List<Finding> findings = kit.findings.of(new FindingContext(
                look.text,
                look.wordings,
                look.judged,
                look.numbers,
                right -> look.bench().permission(right).isGiven(),
                look.asOf));
        List<RightMatch> matches = new ArrayList<>(look.rights().size());
        for (Right right : look.rights()) {
            matches.add(kit.weigher.weigh(look.comparison(right, past)));
        }
        matches.sort(STRONGEST_FIRST);
        return new Match(look.listing().id(), versions, mentions(look.text, look.judged), matches, findings);
    }

    /** What the signals read of one right that the listing touches, for fitting. */
    List<Heard> heard(Look look, Right right, Past past) {
        return kit.weigher.readings(look.comparison(right, past));
    }

    /** The words of a listing that are heard beside the signals for this right, for fitting. */
    List<String> terms(Look look, Right right, Past past) {
        return kit.weigher.hearsTerms(look.comparison(right, past))
                ? List.copyOf(ListingTerms.of(look.text, look.written(right)))
                : List.of();
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
