package org.markwarden.notice.followup;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;

/** Asks the crawler for another look at an address, and finds what came of it. The crawler's manners stay its own. */
public final class Looks {
    private final Storage storage;

    public Looks(Storage storage) {
        this.storage = storage;
    }

    /** What a look gave. */
    public sealed interface Look {
        /** A page was kept, or the page kept before was confirmed. */
        record Seen(Snapshot snapshot, Instant at) implements Look {}

        /** Nothing was seen, and why. */
        record NotSeen(String reason, Instant at) implements Look {}
    }

    /** The newest look that was made at or after this instant. */
    public Optional<Look> since(URI url, Instant from) {
        Optional<Snapshot> kept = storage.snapshots().latest(url);
        if (kept.isPresent() && !kept.get().capturedAt().isBefore(from)) {
            return kept.map(snapshot -> new Look.Seen(snapshot, snapshot.capturedAt()));
        }
        return storage.frontier().attempts(url, 1).stream()
                .filter(attempt -> !attempt.at().isBefore(from))
                .findFirst()
                .flatMap(this::look);
    }

    private Optional<Look> look(Fetch attempt) {
        return switch (attempt) {
            case Fetch.Fetched fetched ->
                storage.snapshots().find(fetched.snapshot()).map(kept -> new Look.Seen(kept, fetched.at()));
            case Fetch.NotModified same ->
                storage.snapshots().find(same.unchanged()).map(kept -> new Look.Seen(kept, same.at()));
            case Fetch.RefusedByRobots refused ->
                Optional.of(new Look.NotSeen("robots.txt: " + refused.rule(), refused.at()));
            case Fetch.Throttled throttled ->
                Optional.of(new Look.NotSeen("HTTP " + throttled.status(), throttled.at()));
            case Fetch.Failed failed -> Optional.of(new Look.NotSeen(failed.reason(), failed.at()));
        };
    }

    /** Asks for a visit by {@code due}; an address that was planned before keeps its marketplace and depth. */
    public void request(URI url, String marketplace, String purpose, Instant due) {
        FrontierStore frontier = storage.frontier();
        Optional<Visit> planned = frontier.find(url);
        String place = planned.map(Visit::marketplace).orElse(marketplace);
        int depth = planned.map(Visit::depth).orElse(0);
        frontier.requestBy(new Visit(url, host(url), place, depth, purpose, due, null, null, null));
    }

    private static String host(URI url) {
        return String.valueOf(url.getRawAuthority());
    }
}
