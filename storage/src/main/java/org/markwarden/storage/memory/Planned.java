package org.markwarden.storage.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.Visit;

/**
 * One address of the frontier.
 *
 * @param ready when it can be leased: its due time, or the end of a lease; absent for never
 * @param again what was asked for while it was leased
 */
record Planned(
        Visit visit,
        @Nullable Instant ready,
        boolean leased,
        boolean visited,
        @Nullable Visit again) {
    static Planned first(Visit visit) {
        return new Planned(visit, visit.due(), false, false, null);
    }

    String url() {
        return visit.url().toString();
    }

    boolean isReady(Instant now) {
        return ready != null && !ready.isAfter(now);
    }

    Instant readyAt() {
        return ready == null ? Instant.MAX : ready;
    }

    Planned requested(Visit request) {
        if (leased) {
            boolean sooner = again == null || request.due().isBefore(again.due());
            return new Planned(visit, ready, true, visited, sooner ? request : again);
        }
        if (!request.due().isBefore(readyAt())) {
            return this;
        }
        return dueAt(visit, request.due(), request.purpose());
    }

    Planned leased(Instant until) {
        return new Planned(visit, until, true, visited, again);
    }

    Planned released() {
        return leased ? new Planned(visit, visit.due(), false, visited, again) : this;
    }

    boolean isUrgent() {
        return visit.purpose().equals("follow-up") || visit.purpose().equals("publication");
    }

    Planned completed(Visit done, @Nullable Instant next) {
        Planned completed = new Planned(done, next, false, true, null);
        if (again != null && (next == null || !next.isBefore(again.due()))) {
            return completed.dueAt(done, again.due(), again.purpose());
        }
        return next == null ? completed : completed.dueAt(done, next, done.purpose());
    }

    private Planned dueAt(Visit base, Instant due, String purpose) {
        Visit changed = new Visit(
                base.url(),
                base.host(),
                base.marketplace(),
                base.depth(),
                purpose,
                due,
                base.from(),
                base.etag(),
                base.lastModified());
        return new Planned(changed, due, false, visited, null);
    }
}
