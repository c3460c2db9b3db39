package org.markwarden.crawler.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.storage.CoverageStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code coverage.json}. */
public final class CoverageJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CoverageJson() {}

    /**
     * How a crawl ended, in words.
     *
     * @param notSeen why what is planned was not visited
     * @param leftOut what this run did not plan
     */
    public record Ended(String how, String notSeen, LeftOut leftOut) {}

    /** One object for each marketplace, then the fields of all listings. */
    public static String write(List<Coverage> marketplaces, FieldCoverage fields, Ended ended) {
        ObjectNode root = JSON.createObjectNode();
        root.put("ended", ended.how());
        var list = root.putArray("marketplaces");
        marketplaces.forEach(coverage -> write(list.addObject(), coverage, ended));
        root.put("listings", fields.listings());
        counts(root.putObject("fields"), new TreeMap<>(fields.known()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(ObjectNode node, Coverage coverage, Ended ended) {
        Map<String, Long> attempts = coverage.attempts();
        node.put("marketplace", coverage.marketplace());
        switch (coverage.extent(ended.leftOut())) {
            case COMPLETE -> node.put("complete", true);
            case INCOMPLETE -> node.put("complete", false);
            case UNKNOWN -> node.put("unknown", "no list, or one that does not say where it ends");
        }
        node.put("planned", coverage.planned());
        node.put("not_seen", coverage.notSeen());
        node.put("share_not_seen", Math.round(coverage.shareNotSeen() * 10_000) / 10_000.0);
        ObjectNode because = node.putObject("not_seen_because");
        if (coverage.waiting() > 0) {
            because.put(ended.notSeen(), coverage.waiting());
        }
        coverage.unanswered().forEach((kind, count) -> because.put(kind.label(), count));
        counts(node.putObject("not_planned_because"), ended.leftOut().of(coverage.marketplace()));
        ObjectNode unread = node.putObject("not_read");
        coverage.unread().forEach(unread::put);
        node.put("fetched", attempts.get("fetched"));
        node.put("not_modified", attempts.get("not-modified"));
        node.put("refused_by_robots", attempts.get("refused-by-robots"));
        counts(node.putObject("refused_by_reason"), coverage.refusals());
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
        var lists = node.putArray("lists");
        coverage.lists().forEach(list -> list(lists.addObject(), list));
        var drifts = node.putArray("drift");
        coverage.drifts().forEach(drift -> drift(drifts.addObject(), drift));
    }

    private static void list(ObjectNode node, ListCoverage list) {
        node.put("list", list.list());
        node.put("pages", list.pages());
        if (list.declared() != null) {
            node.put("declared", list.declared());
        }
        node.put("found", list.found());
        switch (list.extent()) {
            case COMPLETE -> node.put("complete", true);
            case INCOMPLETE -> node.put("complete", false);
            case UNKNOWN ->
                node.put("unknown", "one page that says neither how many items there are nor where more of them stand");
        }
        ObjectNode missing = node.putObject("missing");
        list.missing().forEach(missing::put);
    }

    private static void drift(ObjectNode node, CoverageStore.Drift drift) {
        node.put("page", drift.series().kind().label());
        node.put("field", drift.field());
        node.put("read_in", drift.found().known());
        node.put("of", drift.found().pages());
        node.put("before_in", drift.baseline().known());
        node.put("before_of", drift.baseline().pages());
        node.put("since", drift.raised().toString());
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }
}
