package org.markwarden.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One robots.txt as it speaks to our agent: what may be fetched, how slowly, and which sitemaps there are. */
public final class RobotsRules {
    private static final int QUIET = 0;

    private final Optional<AgentRules> letter;
    private final SimpleRobotRules second;
    private final String standing;

    private RobotsRules(Optional<AgentRules> letter, SimpleRobotRules second, String standing) {
        this.letter = letter;
        this.second = second;
        this.standing = standing;
    }

    /** Reads a robots.txt that was answered with a success. */
    public static RobotsRules of(String robots, String agent) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, QUIET);
        var second = parser.parseContent(
                "http://localhost/robots.txt",
                robots.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                List.of(agent.toLowerCase(Locale.ROOT)));
        return new RobotsRules(Optional.of(AgentRules.read(robots, agent)), second, "no rule speaks of it");
    }

    /** There is no robots.txt (4xx, RFC 9309 section 2.3.1.3): everything is allowed. */
    public static RobotsRules absent(int status) {
        return new RobotsRules(
                Optional.empty(),
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                "no robots.txt (%d)".formatted(status));
    }

    /** It could not be read (5xx or no answer, section 2.3.1.4): nothing is allowed. */
    public static RobotsRules unreachable(String why) {
        return new RobotsRules(
                Optional.empty(),
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                "robots.txt could not be read: " + why);
    }

    /** Decides on one address; robots.txt itself may always be fetched. */
    public RobotsDecision decide(URI url) {
        if ("/robots.txt".equals(url.getRawPath())) {
            return new RobotsDecision(true, "robots.txt itself");
        }
        Optional<AgentRules.Rule> rule = letter.flatMap(rules -> RobotsCheck.decisive(rules, url.toString()));
        if (rule.isPresent() && !rule.get().allows()) {
            return new RobotsDecision(false, rule.get().toString());
        }
        if (!second.isAllowed(url.toString())) {
            return new RobotsDecision(false, letter.isEmpty() ? standing : "disallowed by a second reading");
        }
        return new RobotsDecision(true, rule.map(AgentRules.Rule::toString).orElse(standing));
    }

    /** The pause asked for between requests, however long. */
    public Optional<Duration> crawlDelay() {
        return second.getCrawlDelay() > 0 ? Optional.of(Duration.ofMillis(second.getCrawlDelay())) : Optional.empty();
    }

    /** The sitemaps named, as written. */
    public List<String> sitemaps() {
        return List.copyOf(second.getSitemaps());
    }
}
