package org.markwarden.crawler.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code coverage.json}. */
public final class CoverageJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CoverageJson() {}

    /** One object for each marketplace, then the fields of all listings. */
    public static String write(List<Coverage> marketplaces, FieldCoverage fields, String ended) {
        ObjectNode root = JSON.createObjectNode();
        root.put("ended", ended);
        var list = root.putArray("marketplaces");
        marketplaces.forEach(coverage -> write(list.addObject(), coverage));
        root.put("listings", fields.listings());
        counts(root.putObject("fields"), new TreeMap<>(fields.known()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(ObjectNode node, Coverage coverage) {
        Map<String, Long> attempts = coverage.attempts();
        node.put("marketplace", coverage.marketplace());
        node.put("planned", coverage.planned());
        node.put("not_seen", coverage.waiting());
        node.put("share_not_seen", Math.round(coverage.shareNotSeen() * 10_000) / 10_000.0);
        node.put("fetched", attempts.get("fetched"));
        node.put("not_modified", attempts.get("not-modified"));
        node.put("refused_by_robots", attempts.get("refused-by-robots"));
        node.put("throttled", attempts.get("throttled"));
        node.put("failed", attempts.get("failed"));
        counts(node.putObject("failed_by_reason"), coverage.failures());
        counts(node.putObject("pages"), coverage.pages());
        node.put("challenge_pages", coverage.pages().getOrDefault("challenge", 0L));
        node.put("script_only_pages", coverage.scriptOnly());
        counts(node.putObject("read_as"), coverage.reasons());
        ObjectNode requests = node.putObject("requests_per_host_and_day");
        coverage.requests().forEach((host, days) -> {
            ObjectNode perDay = requests.putObject(host);
            days.forEach((day, count) -> perDay.put(day.toString(), count));
        });
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }
}
