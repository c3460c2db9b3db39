package org.markwarden.crawler;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.robots.RobotsDecision;
import org.markwarden.crawler.robots.RobotsDesk;
import org.markwarden.crawler.warc.CaptureFacts;
import org.markwarden.crawler.warc.CaptureRecords;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.Visit;

/** Writes the exchanges of one visit to WARC, and knows which files to sync before it is acknowledged. */
final class Archive {
    private final WarcFolder warcs;
    private final String software;
    private final Visit visit;
    private final Site site;
    private final Set<String> written = new HashSet<>();

    Archive(WarcFolder warcs, String software, Visit visit, Site site) {
        this.warcs = warcs;
        this.software = software;
        this.visit = visit;
        this.site = site;
    }

    /** Where a capture stands, and the id its response record gives to the snapshot. */
    record Place(SnapshotId id, List<WarcAddress> addresses) {}

    Set<String> written() {
        return written;
    }

    /** Keeps the answer of a hop; one that is not whole, not new or no page is not kept. */
    Optional<Place> keep(Hop.Asked hop) {
        if (!(hop.answer() instanceof Answer.Came came) || !isWorthKeeping(came.exchange())) {
            return Optional.empty();
        }
        return Optional.of(write(came.exchange(), facts(robots(hop.decision(), hop.robots()), manners(hop))));
    }

    /** Keeps the exchange in which robots.txt was read. */
    void keepRobots(Exchange exchange, RobotsDecision decision) {
        if (isWorthKeeping(exchange)) {
            var robots =
                    new CaptureFacts.RobotsFacts(decision.allowed(), decision.rule(), exchange.status(), null, null);
            write(
                    exchange,
                    facts(robots, new CaptureFacts.MannersFacts(site.pace().interval(), Duration.ZERO, 0)));
        }
    }

    private static boolean isWorthKeeping(Exchange exchange) {
        return exchange.cut().isEmpty() && exchange.status() != 304 && !Asker.isThrottling(exchange);
    }

    private Place write(Exchange exchange, CaptureFacts facts) {
        String host = Origin.of(exchange.url()).hostAndPort();
        CaptureRecords capture = CaptureRecords.of(exchange, facts);
        written.add(host);
        return new Place(new SnapshotId(capture.id().toString()), warcs.append(host, capture));
    }

    private CaptureFacts facts(CaptureFacts.RobotsFacts robots, CaptureFacts.MannersFacts manners) {
        return new CaptureFacts(software, configuration(), visit.purpose(), robots, manners, visit.from());
    }

    private String configuration() {
        return Sha256.of((site.name() + site.budget() + site.assessment()).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private static CaptureFacts.RobotsFacts robots(RobotsDecision decision, RobotsDesk.Known known) {
        @Nullable
        String digest = known.text()
                .map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex())
                .orElse(null);
        return new CaptureFacts.RobotsFacts(
                decision.allowed(), decision.rule(), known.status(), known.readAt(), digest);
    }

    private static CaptureFacts.MannersFacts manners(Hop.Asked hop) {
        return new CaptureFacts.MannersFacts(
                hop.turn().interval(), hop.turn().waited(), hop.turn().requestsToday());
    }
}
