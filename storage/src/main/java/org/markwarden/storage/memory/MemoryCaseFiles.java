package org.markwarden.storage.memory;

import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.CaseFacts;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.CaseLocation;
import org.markwarden.storage.StorageException;

/** Case files in memory; their state is read from the other stores. */
final class MemoryCaseFiles implements CaseFileStore {
    private static final Comparator<CaseFile> HIGHEST_FIRST = Comparator.comparingDouble(CaseFile::score)
            .reversed()
            .thenComparing(caseFile -> caseFile.id().value());

    private final Journal journal;
    private final MemoryListings listings;
    private final MemoryEvidence evidence;
    private final MemoryNotices notices;
    private final Table<String, CaseFile> caseFiles;
    private final Table<String, CaseFile> byPair;
    private final Log<Decision> decisions;
    private final Log<Decision> secondReadings;

    MemoryCaseFiles(Journal journal, MemoryListings listings, MemoryEvidence evidence, MemoryNotices notices) {
        this.journal = journal;
        this.listings = listings;
        this.evidence = evidence;
        this.notices = notices;
        caseFiles = new Table<>(journal);
        byPair = new Table<>(journal);
        decisions = new Log<>(journal);
        secondReadings = new Log<>(journal);
    }

    @Override
    public CaseFile open(CaseFile caseFile) {
        return journal.atomically(() -> {
            String pair = pair(caseFile.listing(), caseFile.right());
            CaseFile standing = byPair.get(pair);
            if (standing != null) {
                return standing;
            }
            if (caseFiles.has(caseFile.id().value())) {
                throw new StorageException("case file of this id is kept already: " + caseFile.id());
            }
            caseFiles.put(caseFile.id().value(), caseFile);
            byPair.put(pair, caseFile);
            return caseFile;
        });
    }

    private static String pair(ListingId listing, RightId right) {
        return listing.value() + "\n" + right.value();
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return journal.atomically(() -> Optional.ofNullable(caseFiles.get(id.value())));
    }

    @Override
    public Optional<CaseFile> find(ListingId listing, RightId right) {
        return journal.atomically(() -> Optional.ofNullable(byPair.get(pair(listing, right))));
    }

    @Override
    public void decide(Decision decision) {
        journal.atomically(() -> {
            known(decision.caseFile());
            decisions.add(decision);
        });
    }

    private CaseFile known(CaseId id) {
        CaseFile caseFile = caseFiles.get(id.value());
        if (caseFile == null) {
            throw new StorageException("no such case file: " + id);
        }
        return caseFile;
    }

    @Override
    public List<Decision> decisions(CaseId id) {
        return journal.atomically(() -> decisions
                .newestFirst(decision -> decision.caseFile().equals(id))
                .sorted(Comparator.comparing(Decision::at).reversed())
                .toList());
    }

    @Override
    public void readAgain(Decision reading) {
        journal.atomically(() -> {
            known(reading.caseFile());
            secondReadings.add(reading);
        });
    }

    @Override
    public List<Decision> secondReadings(CaseId id) {
        return journal.atomically(() -> secondReadings
                .where(reading -> reading.caseFile().equals(id))
                .sorted(Comparator.comparing(Decision::at))
                .toList());
    }

    @Override
    public List<CaseFile> decided(@Nullable CaseId after, int limit) {
        return journal.atomically(() -> caseFiles
                .rows()
                .filter(caseFile -> after == null || caseFile.id().value().compareTo(after.value()) > 0)
                .filter(caseFile -> !decisions(caseFile.id()).isEmpty())
                .sorted(Comparator.comparing(caseFile -> caseFile.id().value()))
                .limit(limit)
                .toList());
    }

    @Override
    public CaseState state(CaseId id) {
        return journal.atomically(() -> facts(known(id)).state());
    }

    private CaseFacts facts(CaseFile caseFile) {
        List<Decision> made = decisions(caseFile.id());
        NoticeDraft draft = notices.of(caseFile.id()).orElse(null);
        return new CaseFacts(
                made.isEmpty() ? null : made.getFirst().verdict(),
                !evidence.of(caseFile.id()).isEmpty(),
                draft != null && notices.isAccepted(draft.id()),
                draft != null && notices.isRefused(draft.id()),
                draft == null ? null : outcome(draft, caseFile),
                draft == null ? null : result(draft));
    }

    private @Nullable OutcomeKind outcome(NoticeDraft draft, CaseFile caseFile) {
        Optional<URI> location = CaseLocation.of(draft, caseFile.id(), listings.find(caseFile.listing()));
        return notices.outcomes(draft.id()).stream()
                .filter(outcome -> outcome.kind() != OutcomeKind.UNREACHABLE)
                .filter(outcome -> location.isEmpty() || outcome.location().equals(location.get()))
                .findFirst()
                .map(Outcome::kind)
                .orElse(null);
    }

    private @Nullable PlatformResult result(NoticeDraft draft) {
        return notices.publications(draft.id()).stream()
                .map(Publication::result)
                .filter(result -> result != PlatformResult.PENDING)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CaseFile> inState(CaseState state, int offset, int limit) {
        return journal.atomically(() -> caseFiles
                .rows()
                .filter(caseFile -> facts(caseFile).state() == state)
                .sorted(HIGHEST_FIRST)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public Map<CaseState, Long> counts() {
        return journal.atomically(() -> {
            Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
            caseFiles.rows().forEach(caseFile -> counts.merge(facts(caseFile).state(), 1L, Long::sum));
            return counts;
        });
    }
}
