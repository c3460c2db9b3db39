package org.markwarden.console.wiring;

import java.util.List;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.storage.folder.DataFolder;

/**
 * All stages over one folder of data, in the order the data flows.
 *
 * @param sites what the crawler visits
 */
public record Workplace(DataFolder folder, Crawling crawling, List<Site> sites, Matching matching, NoticeStages notices)
        implements AutoCloseable {

    /** Builds the stages for these marketplaces; the folder stays the caller's to close. */
    public static Workplace of(ApplicationConfig config, DataFolder folder, EvidencePackager packager, Reach reach) {
        Crawling crawling = Crawling.open(
                folder,
                new PageReader(reach.marketplaces()),
                reach.software(),
                new Visitor(config.contact(), config.allowHosts()));
        return new Workplace(
                folder,
                crawling,
                reach.marketplaces().stream().map(Site::of).toList(),
                Matching.open(folder, config.caseThreshold()),
                NoticeStages.of(config, folder, packager, reach));
    }

    @Override
    public void close() {
        try (matching) {
            crawling.close();
        }
    }
}
