package org.markwarden.console.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.crawler.coverage.Coverage;

/** Coverage in the words of the report. */
public final class CoverageRows {
    private CoverageRows() {}

    /** One set of rows a marketplace. */
    public static Map<String, String> of(List<Coverage> coverages) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Coverage coverage : coverages) {
            String name = coverage.marketplace() + " · ";
            rows.put(name + "计划 planned", Long.toString(coverage.planned()));
            rows.put(name + "未见 not seen", "%d (%.1f %%)".formatted(coverage.notSeen(), 100 * coverage.shareNotSeen()));
            coverage.attempts().forEach((kind, count) -> rows.put(name + kind, Long.toString(count)));
            coverage.failures().forEach((reason, count) -> rows.put(name + "failed: " + reason, Long.toString(count)));
            coverage.refusals().forEach((rule, count) -> rows.put(name + "robots.txt: " + rule, Long.toString(count)));
            coverage.pages().forEach((kind, count) -> rows.put(name + "page " + kind, Long.toString(count)));
            rows.put(name + "仅脚本 script-only pages", Long.toString(coverage.scriptOnly()));
        }
        return rows;
    }
}
