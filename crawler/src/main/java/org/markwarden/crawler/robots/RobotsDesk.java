package org.markwarden.crawler.robots;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.fetch.UnreadableBodyException;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.politeness.Pace;
import org.markwarden.crawler.politeness.Reply;
import org.markwarden.crawler.politeness.Turn;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.HostRecord;

/**
 * Knows the robots.txt of each host: read before the first page, read again after a day, or after an hour when it could
 * not be read. Its requests keep the same manners as any other.
 */
public final class RobotsDesk {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FRESH_WHEN_UNREADABLE = Duration.ofHours(1);
    private static final int PARSED = 500 << 10;
    private static final int MAX_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Manners manners;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * What is known of one host.
     *
     * @param status HTTP status, 0 when there was no answer
     * @param isFresh whether it was read just now
     */
    public record Known(RobotsRules rules, int status, Instant readAt, Optional<String> text, boolean isFresh) {
        private Known old() {
            return new Known(rules, status, readAt, text, false);
        }
    }

    /** How a visit asks: at what pace, until when, and who keeps the exchanges. */
    public record Asking(Pace pace, Instant latest, FetchLimits limits, Consumer<Exchange> keeper) {}

    /** The rules, or the time of a later turn. */
    public sealed interface Outcome {
        record Rules(Known known) implements Outcome {}

        record Postponed(Turn.Later later) implements Outcome {}
    }

    public RobotsDesk(Fetcher fetcher, Manners manners, Clock clock) {
        this.fetcher = fetcher;
        this.manners = manners;
        this.clock = clock;
    }

    /** The rules of the host, read now if need be. */
    public Outcome rules(Origin origin, Asking asking) throws InterruptedException {
        String host = origin.hostAndPort();
        Known cached = known.computeIfAbsent(host, any -> remembered(manners.state(host)));
        if (isFresh(cached)) {
            return new Outcome.Rules(cached);
        }
        return read(URI.create(origin + "/robots.txt"), asking, host);
    }

    private boolean isFresh(Known cached) {
        Duration keep = cached.status() == 0 || cached.status() >= 500 ? FRESH_WHEN_UNREADABLE : FRESH;
        Instant now = clock.instant();
        return !cached.readAt().isAfter(now) && cached.readAt().plus(keep).isAfter(now);
    }

    private Known remembered(HostRecord state) {
        Instant readAt = state.robotsAt();
        if (readAt == null) {
            return new Known(RobotsRules.unreachable("not asked yet"), 0, Instant.EPOCH, Optional.empty(), false);
        }
        Optional<String> text = Optional.ofNullable(state.robots());
        return new Known(rules(state.robotsStatus(), text), state.robotsStatus(), readAt, text, false);
    }

    private Outcome read(URI start, Asking asking, String host) throws InterruptedException {
        URI url = start;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            String asked = Origin.of(url).hostAndPort();
            Turn turn = manners.take(asked, asking.pace(), asking.latest());
            if (turn instanceof Turn.Later later) {
                return new Outcome.Postponed(later);
            }
            Answer answer = ask(url, asked, asking);
            Optional<URI> next = redirect(url, answer);
            if (next.isEmpty()) {
                return new Outcome.Rules(learned(host, answer));
            }
            url = next.get();
        }
        // RFC 9309, section 2.3.1.2: after five redirects it may be taken for absent
        return new Outcome.Rules(remember(host, 404, Optional.empty()));
    }

    private Answer ask(URI url, String host, Asking asking) {
        Reply reply = new Reply.Broken();
        try {
            Answer answer = fetcher.get(url, Conditions.NONE, asking.limits().ofBody(PARSED));
            reply = reply(answer);
            if (answer instanceof Answer.Came came) {
                asking.keeper().accept(came.exchange());
            }
            return answer;
        } finally {
            manners.settle(host, asking.pace(), reply);
        }
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Came came when came.exchange().status() < 500 -> new Reply.Served();
            case Answer.Came _, Answer.Missing _ -> new Reply.Broken();
            case Answer.NotAsked _ -> new Reply.Served();
        };
    }

    private static Optional<URI> redirect(URI url, Answer answer) {
        if (!(answer instanceof Answer.Came came) || came.exchange().status() / 100 != 3) {
            return Optional.empty();
        }
        try {
            return came.exchange()
                    .header("Location")
                    .map(String::strip)
                    .map(url::resolve)
                    .filter(RobotsDesk::isPlain);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a redirect to nowhere is no robots.txt
        }
    }

    private static boolean isPlain(URI url) {
        return !Origin.of(url).host().isEmpty();
    }

    private Known learned(String host, Answer answer) {
        return switch (answer) {
            case Answer.Came came -> learned(host, came.exchange());
            case Answer.Missing _ -> remember(host, 0, Optional.empty());
            case Answer.NotAsked refused -> refused(host, refused.reason());
        };
    }

    /** We did not ask, so nothing was learned of the host: not written down, that a visit which may ask does ask. */
    private Known refused(String host, String reason) {
        RobotsRules rules = RobotsRules.unreachable(reason);
        Known learned = new Known(rules, 0, clock.instant(), Optional.empty(), false);
        known.put(host, learned);
        return learned;
    }

    private Known learned(String host, Exchange exchange) {
        int status = exchange.status();
        if (status == 429 || status / 100 == 5) {
            // 429 is a 4xx, but a host that asks for patience has not given leave
            return remember(host, 503, Optional.empty());
        }
        try {
            return remember(host, status, status / 100 == 2 ? Optional.of(text(exchange)) : Optional.empty());
        } catch (UnreadableBodyException e) {
            return remember(host, 0, Optional.empty()); // rules nobody can read forbid everything
        }
    }

    private static String text(Exchange exchange) throws UnreadableBodyException {
        if (exchange.cut().isPresent() && !exchange.cut().get().isByLength()) {
            throw new UnreadableBodyException(exchange.cut().get().text());
        }
        byte[] body = exchange.decoded(PARSED * 4);
        return CleanText.cleaned(new String(body, 0, Math.min(body.length, PARSED), StandardCharsets.UTF_8));
    }

    private Known remember(String host, int status, Optional<String> text) {
        Instant now = clock.instant();
        manners.rememberRobots(host, text.orElse(null), status, now);
        Known learned = new Known(rules(status, text), status, now, text, true);
        known.put(host, learned.old());
        return learned;
    }

    private RobotsRules rules(int status, Optional<String> text) {
        if (text.isPresent()) {
            return RobotsRules.of(text.get(), fetcher.identity().product());
        }
        return status == 0 || status >= 500
                ? RobotsRules.unreachable(status == 0 ? "no answer" : "status " + status)
                : RobotsRules.absent(status);
    }
}
