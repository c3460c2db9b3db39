package org.markwarden.matcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.Versions;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PricePoint;
import org.markwarden.matcher.past.StoredPast;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.Storage;
import org.markwarden.storage.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches what the store has not seen under the present versions, keeps the matches, opens case files. It can be stopped
 * anywhere and run again: what is kept is not made twice.
 */
public final class MatchingStage {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingStage.class);
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final int PORTION = 200;
    /** A beat ends after this many; the rest is due at the next. */
    private static final int MOST_AT_ONCE = 20_000;

    private final Storage storage;
    private final ListingStore listings;
    private final MatchStore matches;
    private final CaseFileStore caseFiles;
    private final Registry registry;
    private final double threshold;
    private final StoredPast past;

    /** A stage over these stores that opens case files from a score on; asks for the register in force at every beat. */
    public MatchingStage(Storage storage, Registry registry, double threshold) {
        this.storage = storage;
        this.listings = storage.listings();
        this.matches = storage.matches();
        this.caseFiles = storage.caseFiles();
        this.registry = registry;
        this.threshold = threshold;
        this.past = new StoredPast(storage);
    }

    /** Matches what is due; answers what was done. */
    public Done runDue(Instant now) {
        Matchers matchers = registry.current();
        int again = takeStand(matchers.versions());
        Matcher matcher = matchers.forThread();
        int matched = 0;
        int opened = 0;
        int failed = 0;
        while (true) {
            List<Listing> due = listings.due(PORTION + failed);
            List<Listing> fresh = due.subList(Math.min(failed, due.size()), due.size());
            if (fresh.isEmpty() || matched >= MOST_AT_ONCE) {
                registry.matchesWereKept();
                return new Done(matched, opened, failed, again);
            }
            List<Look> looks = looks(matcher, fresh, now);
            failed += fresh.size() - looks.size();
            Past known = past.now();
            for (Look look : looks) {
                try {
                    opened += keep(look, matcher.weigh(look, known), now);
                    matched++;
                } catch (UnavailableException e) {
                    throw e; // says nothing about the listing, and the next would fare no better
                } catch (RuntimeException e) {
                    failed++;
                    tell(look.listing(), e);
                }
            }
        }
    }

    /** Looks at a portion and keeps what its offers ask, so that each is compared with the others. */
    private List<Look> looks(Matcher matcher, List<Listing> portion, Instant now) {
        List<Look> looks = new ArrayList<>(portion.size());
        List<PricePoint> prices = new ArrayList<>();
        for (Listing listing : portion) {
            try {
                Look look = matcher.look(listing, day(listing, now));
                prices.addAll(look.prices());
                looks.add(look);
            } catch (RuntimeException e) {
                tell(listing, e);
            }
        }
        past.add(prices);
        return looks;
    }

    private static void tell(Listing listing, RuntimeException why) {
        LOG.warn("listing {} cannot be matched: {}", listing.id(), why.toString());
    }

    private static LocalDate day(Listing listing, Instant now) {
        Instant captured = listing.capturedAt();
        return LocalDate.ofInstant(captured == null ? now : captured, DAYS);
    }

    /**
     * When the register changed, only the listings it touches are due again; when it is not known which, or the model or
     * the tables changed, all are. Answers how many were found touched.
     */
    private int takeStand(Versions versions) {
        Optional<Versions> standing = matches.standing();
        if (standing.equals(Optional.of(versions))) {
            return 0;
        }
        Optional<Set<ListingId>> touched = standing.filter(
                        before -> before.model().equals(versions.model())
                                && before.tables().equals(versions.tables()))
                .flatMap(before -> registry.touchedSince(before.register()));
        storage.atomically(() -> {
            touched.ifPresentOrElse(ids -> listings.matchAgain(List.copyOf(ids)), listings::matchAllAgain);
            matches.stand(versions);
        });
        return touched.map(Set::size).orElse(0);
    }

    private int keep(Look look, Match match, Instant now) {
        Listing listing = look.listing();
        String id = matches.add(listing, match, now);
        int opened = 0;
        for (RightMatch suspicion : match.matches()) {
            if (suspicion.score() >= threshold) {
                opened += open(listing, suspicion, id, now);
            }
        }
        return opened;
    }

    private int open(Listing listing, RightMatch suspicion, String match, Instant now) {
        var id =
                new CaseId("C-" + listing.id().value() + "-" + suspicion.right().value());
        if (caseFiles.find(listing.id(), suspicion.right()).isPresent()) {
            return 0;
        }
        caseFiles.open(new CaseFile(id, listing.id(), suspicion.right(), match, suspicion.score(), now));
        return 1;
    }

    /**
     * What one run did.
     *
     * @param matched listings compared
     * @param opened case files opened
     * @param failed listings that could not be compared and stay due
     * @param again listings of the past that a change of the register touches
     */
    public record Done(int matched, int opened, int failed, int again) {}
}
