package org.markwarden.console.demo;

import java.util.List;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.storage.Storage;

/** What became of the notices that were sent. */
final class SentNotices {
    /** More than the sample marketplace can be sent. */
    private static final int MOST = 10_000;

    private final Storage storage;

    SentNotices(Storage storage) {
        this.storage = storage;
    }

    /** Notices whose publication, or whose removal as published, was not seen yet. */
    long awaited() {
        return notices().stream()
                .filter(notice -> storage.notices().publications(notice.id()).isEmpty() || !removalSeen(notice))
                .count();
    }

    private boolean removalSeen(NoticeDraft notice) {
        boolean removed = storage.notices().publications(notice.id()).stream()
                .anyMatch(publication -> publication.result() == PlatformResult.REMOVED);
        return !removed
                || storage.notices().outcomes(notice.id()).stream()
                        .anyMatch(outcome -> outcome.kind() == OutcomeKind.REMOVED);
    }

    long locations(OutcomeKind kind) {
        return notices().stream()
                .flatMap(notice -> storage.notices().outcomes(notice.id()).stream())
                .filter(outcome -> outcome.kind() == kind)
                .map(outcome -> outcome.location())
                .distinct()
                .count();
    }

    long published(PlatformResult result) {
        return notices().stream()
                .filter(notice -> storage.notices().publications(notice.id()).stream()
                        .anyMatch(publication -> publication.result() == result))
                .count();
    }

    private List<NoticeDraft> notices() {
        return storage.notices().all(0, MOST).stream()
                .filter(notice -> storage.notices().cleared(notice.id()).isPresent())
                .toList();
    }
}
