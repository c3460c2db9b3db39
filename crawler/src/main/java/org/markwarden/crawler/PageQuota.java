package org.markwarden.crawler;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.markwarden.crawler.frontier.Site;

/** How many more pages a run may visit, for each of its sites. */
final class PageQuota {
    private final Map<String, AtomicLong> left = new ConcurrentHashMap<>();
    private final boolean limited;

    private PageQuota(boolean limited) {
        this.limited = limited;
    }

    /** No limit but the budget of the day. */
    static PageQuota unlimited() {
        return new PageQuota(false);
    }

    static PageQuota limited() {
        return new PageQuota(true);
    }

    PageQuota allow(String site, long pages) {
        left.put(site, new AtomicLong(pages));
        return this;
    }

    /** Takes one page of the site's; false when none is left. */
    boolean take(Site site) {
        if (!limited) {
            return true;
        }
        AtomicLong pages = left.computeIfAbsent(
                site.name(), any -> new AtomicLong(site.budget().pagesPerRun()));
        return pages.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    /** Gives one back that was not used. */
    void giveBack(Site site) {
        AtomicLong pages = left.get(site.name());
        if (limited && pages != null) {
            pages.incrementAndGet();
        }
    }

    boolean isUsedUp(String site) {
        AtomicLong pages = left.get(site);
        return limited && pages != null && pages.get() <= 0;
    }
}
