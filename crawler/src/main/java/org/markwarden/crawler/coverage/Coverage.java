package org.markwarden.crawler.coverage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.FrontierStore.Tally;
import org.markwarden.storage.Storage;

/**
 * Coverage of one marketplace.
 *
 * @param planned addresses known of
 * @param waiting of these, not visited yet: the share not seen
 * @param unanswered addresses that were asked for and gave no page yet, by how the last attempt ended
 * @param attempts by kind: fetched, not-modified, refused-by-robots, throttled, failed
 * @param failures by the beginning of their reason
 * @param refusals by robots.txt, by its line, or by why it could not be read
 * @param pages fetched pages by what they were read as
 * @param reasons fetched pages by kind and reason
 * @param requests attempts by host and day
 * @param lists how far each shop, category and search was followed
 * @param unread addresses that were asked for without learning what stands there, with the reason; the first of them
 * @param drifts fields that are read less often than they were, alarms that are open
 */
public record Coverage(
        String marketplace,
        long planned,
        long waiting,
        Map<AttemptKind, Long> unanswered,
        Map<String, Long> attempts,
        Map<String, Long> failures,
        Map<String, Long> refusals,
        Map<String, Long> pages,
        Map<String, Long> reasons,
        Map<String, Map<LocalDate, Long>> requests,
        List<ListCoverage> lists,
        Map<String, String> unread,
        List<CoverageStore.Drift> drifts) {
    private static final int MOST_REASONS = 50;
    private static final int MOST_ALARMS = 500;
    private static final int MOST_UNREAD = 200;

    /** Counts the attempts of a marketplace; days begin at the offset given. */
    public static Coverage of(Storage storage, String marketplace, ZoneOffset days) {
        FrontierStore frontier = storage.frontier();
        List<Tally> tallies = frontier.tally(marketplace, days);
        FrontierStore.Backlog backlog = frontier.backlog(marketplace);
        return new Coverage(
                marketplace,
                backlog.planned(),
                backlog.waiting(),
                new TreeMap<>(frontier.unanswered(marketplace)),
                attempts(tallies),
                counted(tallies, AttemptKind.FAILED),
                reasons(tallies, AttemptKind.REFUSED_BY_ROBOTS),
                counted(tallies, AttemptKind.FETCHED),
                reasons(tallies, AttemptKind.FETCHED),
                requests(tallies),
                ListCoverage.of(storage, marketplace),
                unread(frontier, marketplace),
                storage.coverage().drifts(true, MOST_ALARMS).stream()
                        .filter(drift -> drift.series().marketplace().equals(marketplace))
                        .toList());
    }

    private static Map<String, String> unread(FrontierStore frontier, String marketplace) {
        Map<String, String> unread = new LinkedHashMap<>();
        frontier.unread(marketplace, MOST_UNREAD)
                .forEach(address -> unread.put(address.url().toString(), address.reason()));
        return unread;
    }

    /** Known addresses of which we have no page: never asked for, refused, or failed every time. */
    public long notSeen() {
        return waiting + unanswered.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How much of the site's offers were seen: no more than its lists and what was left out allow. */
    public ListCoverage.Extent extent(LeftOut leftOut) {
        boolean lacks = notSeen() > 0
                || !unread.isEmpty()
                || leftOut.mayHideGoods(marketplace)
                || lists.stream().anyMatch(list -> list.extent() == ListCoverage.Extent.INCOMPLETE);
        if (lacks) {
            return ListCoverage.Extent.INCOMPLETE;
        }
        boolean known =
                !lists.isEmpty() && lists.stream().allMatch(list -> list.extent() == ListCoverage.Extent.COMPLETE);
        return known ? ListCoverage.Extent.COMPLETE : ListCoverage.Extent.UNKNOWN;
    }

    /** Their share of the known addresses, between 0 and 1. */
    public double shareNotSeen() {
        return planned == 0 ? 0 : (double) notSeen() / planned;
    }

    /** Fetched pages that need a browser to show anything. */
    public long scriptOnly() {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().contains("script"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Long> attempts(List<Tally> tallies) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (AttemptKind kind : AttemptKind.values()) {
            counts.put(kind.label(), 0L);
        }
        tallies.forEach(tally -> counts.merge(tally.kind().label(), tally.count(), Long::sum));
        return counts;
    }

    /** By the fixed beginning of the detail; what stands behind the colon is particular. */
    private static Map<String, Long> counted(List<Tally> tallies, AttemptKind kind) {
        Map<String, Long> counts = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.kind() == kind)
                .forEach(tally -> counts.merge(beginning(tally.detail()), tally.count(), Long::sum));
        return counts;
    }

    private static String beginning(String detail) {
        int colon = detail.indexOf(':');
        return (colon < 0 ? detail : detail.substring(0, colon)).replaceAll("\\d+", "#");
    }

    private static Map<String, Long> reasons(List<Tally> tallies, AttemptKind kind) {
        Map<String, Long> counts = new TreeMap<>();
        for (Tally tally : tallies) {
            String reason = tally.detail().replaceAll("\\d+", "#");
            if (tally.kind() == kind && (counts.size() < MOST_REASONS || counts.containsKey(reason))) {
                counts.merge(reason, tally.count(), Long::sum);
            }
        }
        return counts;
    }

    private static Map<String, Map<LocalDate, Long>> requests(List<Tally> tallies) {
        Map<String, Map<LocalDate, Long>> requests = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.kind() != AttemptKind.REFUSED_BY_ROBOTS)
                .forEach(tally -> requests.computeIfAbsent(tally.host(), any -> new TreeMap<>())
                        .merge(tally.day(), tally.count(), Long::sum));
        return requests;
    }
}
