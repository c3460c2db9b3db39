package org.markwarden.console.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.markwarden.console.casework.Deciding.Decided;
import org.markwarden.console.casework.Deciding.Refusal;
import org.markwarden.console.casework.Deciding.Refused;
import org.markwarden.console.security.SignedIn;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.Storage;

/**
 * Where case files are read a second time by somebody who does not know the first decision (F-85). One in ten is drawn, by
 * a digest of its id, so that nobody chooses which.
 */
public final class SecondReadings {
    private static final int DRAWN_OF_256 = 26;
    private static final int PAGE = 500;
    private static final int MOST_SEARCHED = 20_000;

    private final Storage storage;
    private final Clock clock;

    public SecondReadings(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Says whether a case file is one of the tenth that is read twice. */
    public static boolean isDrawn(CaseId id) {
        String digest = Sha256.of(id.value().getBytes(StandardCharsets.UTF_8)).hex();
        return Integer.parseInt(digest.substring(0, 2), 16) < DRAWN_OF_256;
    }

    /** Case files this person is to read, in the order of their ids. */
    public List<CaseFile> due(SignedIn by, int limit) {
        CaseFileStore store = storage.caseFiles();
        List<CaseFile> due = new ArrayList<>();
        List<CaseFile> page = store.decided(null, PAGE);
        for (int searched = 0; !page.isEmpty() && due.size() < limit && searched < MOST_SEARCHED; searched += PAGE) {
            page.stream()
                    .filter(caseFile -> refusal(caseFile.id(), by).isEmpty())
                    .limit(limit - due.size())
                    .forEach(due::add);
            page = store.decided(page.getLast().id(), PAGE);
        }
        return due;
    }

    /** Keeps what the second reader says, with a line in the audit log, or says why not. */
    public Deciding read(Ruling ruling, SignedIn by) {
        AtomicReference<Deciding> result = new AtomicReference<>();
        storage.atomically(() -> result.set(readNow(ruling, by)));
        return result.get();
    }

    private Deciding readNow(Ruling ruling, SignedIn by) {
        Optional<Refusal> refusal = ruling.reason().verdict() == ruling.verdict()
                ? refusal(ruling.caseFile(), by)
                : Optional.of(Refusal.REASON_DOES_NOT_FIT);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Decision reading = new Decision(
                ruling.caseFile(), ruling.verdict(), ruling.reason().code(), ruling.note(), by.name(), clock.instant());
        storage.caseFiles().readAgain(reading);
        storage.audit()
                .append(List.of(new AuditEvent(
                        reading.at(),
                        reading.by(),
                        "case.read-again",
                        reading.caseFile().value(),
                        reading.verdict().label() + " " + reading.reason())));
        return new Decided(reading);
    }

    /** Why this person is not to read this case file, or nothing. */
    public Optional<Refusal> refusal(CaseId id, SignedIn by) {
        CaseFileStore store = storage.caseFiles();
        if (store.find(id).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CASE);
        }
        List<Decision> decisions = store.decisions(id);
        if (!isDrawn(id)
                || decisions.isEmpty()
                || decisions.getFirst().verdict() == Verdict.UNSURE
                || !store.secondReadings(id).isEmpty()) {
            return Optional.of(Refusal.NOT_TO_READ);
        }
        return decisions.stream().anyMatch(decision -> decision.by().equals(by.name()))
                ? Optional.of(Refusal.OWN_DECISION)
                : Optional.empty();
    }
}
