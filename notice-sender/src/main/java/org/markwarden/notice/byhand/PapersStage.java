package org.markwarden.notice.byhand;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.draft.NotRenderableException;
import org.markwarden.notice.draft.NoticeContents;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Lays cleared notices ready whose operators take them from people only. It sends nothing and says of none that it was sent. */
public final class PapersStage {
    private static final String ACTOR = "stage:papers";
    private static final String HINDERED = "notice.hindered";
    private static final int BATCH = 200;

    private final Storage storage;
    private final NoticeContents contents;
    private final PaperFolder folder;
    private final ByHand byHand;

    /** What was laid ready since the start, so that nothing is written at every pass. */
    private final Set<NoticeId> laid = ConcurrentHashMap.newKeySet();

    /** @param folder where papers are laid */
    public PapersStage(Storage storage, Path folder, ByHand byHand) {
        this.storage = storage;
        this.contents = new NoticeContents(storage);
        this.folder = new PaperFolder(folder);
        this.byHand = byHand;
    }

    /** What one pass did. */
    public record Pass(int laid, int hindered) {}

    /** Which platforms a person has to go to. */
    public ByHand byHand() {
        return byHand;
    }

    /** Where the papers of a notice are laid. */
    public Path papers(NoticeId id) {
        return folder.of(id);
    }

    /** Why the papers of a notice are not there; nothing when they were laid since the start. */
    public Optional<String> hindrance(NoticeId id) {
        return laid.contains(id)
                ? Optional.empty()
                : Optional.of(storage.audit().about(id.value(), BATCH).stream()
                        .map(AuditLink::event)
                        .filter(event -> event.action().equals(HINDERED))
                        .reduce((_, later) -> later)
                        .map(AuditEvent::detail)
                        .orElse("nothing waits for a person"));
    }

    /** Lays ready what waits for a person. */
    public Pass runDue(Instant now) {
        int ready = 0;
        int hindered = 0;
        for (Waiting each : waiting()) {
            try {
                lay(each, now);
                ready++;
            } catch (NotRenderableException | StorageException | UncheckedIOException e) {
                logOnce(each.notice().id(), HINDERED, String.valueOf(e.getMessage()), now);
                hindered++;
            }
        }
        return new Pass(ready, hindered);
    }

    private record Waiting(ClearedNotice notice, Portal portal) {}

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        int seen = 0;
        List<ClearedNotice> page = storage.notices().unsent(0, BATCH);
        while (!page.isEmpty()) {
            for (ClearedNotice notice : page) {
                byHand.portal(notice.draft().platform())
                        .filter(_ -> !laid.contains(notice.id()))
                        .ifPresent(portal -> waiting.add(new Waiting(notice, portal)));
            }
            seen += page.size();
            page = storage.notices().unsent(seen, BATCH);
        }
        return waiting;
    }

    private void lay(Waiting waiting, Instant now) {
        ClearedNotice notice = waiting.notice();
        List<EvidencePackage> evidence = notice.draft().evidence().stream()
                .flatMap(digest -> storage.evidence().find(digest).stream())
                .toList();
        folder.lay(notice, contents.of(notice.draft()), waiting.portal(), evidence);
        laid.add(notice.id());
        String detail = "to be submitted at " + waiting.portal().address();
        logOnce(notice.id(), "notice.laid-ready", detail, now);
    }

    /** One line in the log for a fact, not one for each start or pass. */
    private void logOnce(NoticeId id, String action, String detail, Instant now) {
        boolean known = storage.audit().about(id.value(), BATCH).stream()
                .anyMatch(link -> link.event().detail().equals(detail));
        if (!known) {
            storage.audit().append(List.of(new AuditEvent(now, ACTOR, action, id.value(), detail)));
        }
    }
}
