package org.markwarden.console.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.markwarden.console.casework.Deciding.Decided;
import org.markwarden.console.casework.Deciding.Refusal;
import org.markwarden.console.casework.Deciding.Refused;
import org.markwarden.console.security.Permission;
import org.markwarden.console.security.SignedIn;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.storage.Storage;

/** Where case files are read and decided. */
public final class CaseDesk {
    private final Storage storage;
    private final Dossiers dossiers;
    private final Clock clock;

    public CaseDesk(Storage storage, Clock clock) {
        this.storage = storage;
        this.dossiers = new Dossiers(storage);
        this.clock = clock;
    }

    /** Everything about a case file, or nothing when there is none of this id. */
    public Optional<Dossier> dossier(CaseId id) {
        return dossiers.find(id);
    }

    /** Keeps a ruling as a decision of this person, with a line in the audit log, or says why not. */
    public Deciding decide(Ruling ruling, SignedIn by) {
        AtomicReference<Deciding> result = new AtomicReference<>();
        storage.atomically(() -> result.set(decideNow(ruling, by)));
        return result.get();
    }

    private Deciding decideNow(Ruling ruling, SignedIn by) {
        Optional<Refusal> refusal = refusal(ruling, by);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Decision decision = new Decision(
                ruling.caseFile(), ruling.verdict(), ruling.reason().code(), ruling.note(), by.name(), clock.instant());
        storage.caseFiles().decide(decision);
        storage.audit().append(List.of(event(decision)));
        return new Decided(decision);
    }

    private Optional<Refusal> refusal(Ruling ruling, SignedIn by) {
        if (storage.caseFiles().find(ruling.caseFile()).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CASE);
        }
        if (ruling.reason().verdict() != ruling.verdict()) {
            return Optional.of(Refusal.REASON_DOES_NOT_FIT);
        }
        if (!mayStillBeDecided(ruling.caseFile())) {
            return Optional.of(Refusal.NOTICE_SENT);
        }
        if (overrules(ruling, by) && !by.may(Permission.OVERRULE)) {
            return Optional.of(Refusal.NEEDS_REVIEWER);
        }
        return Optional.empty();
    }

    /** Says whether a decision may still be taken: no notice that was cleared or sent relies on the last one. */
    public boolean mayStillBeDecided(CaseId id) {
        return isBeforeNotice(storage.caseFiles().state(id)) && !isCleared(id);
    }

    private static boolean isBeforeNotice(CaseState state) {
        return switch (state) {
            case OPEN, CONFIRMED, SEALED, DISMISSED -> true;
            case NOTICED, REJECTED, REMOVED, PUBLISHED -> false;
        };
    }

    private boolean isCleared(CaseId id) {
        return storage.notices()
                .of(id)
                .flatMap(draft -> storage.notices().cleared(draft.id()))
                .isPresent();
    }

    private boolean overrules(Ruling ruling, SignedIn by) {
        return storage.caseFiles().decisions(ruling.caseFile()).stream()
                .findFirst()
                .filter(last -> isFinal(last) && !last.by().equals(by.name()) && last.verdict() != ruling.verdict())
                .isPresent();
    }

    private static boolean isFinal(Decision decision) {
        return switch (decision.verdict()) {
            case CONFIRMED, DISMISSED -> true;
            case UNSURE -> false;
        };
    }

    private static AuditEvent event(Decision decision) {
        return new AuditEvent(
                decision.at(),
                decision.by(),
                "case.decided",
                decision.caseFile().value(),
                decision.verdict().label() + " " + decision.reason());
    }
}
