package org.markwarden.console.wiring;

import java.time.Instant;
import java.util.List;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.live.LiveCaptureStage;
import org.markwarden.crawler.live.LiveStage;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.storage.folder.DataFolder;

/**
 * The stages that watch live rooms.
 *
 * @param look looks at rooms while they run
 * @param keep keeps a piece of the show once a suspicion rests on a room
 */
public record LiveStages(LiveStage look, LiveCaptureStage keep) {
    /** The stages in the turns of this crawler. */
    public static LiveStages of(
            Crawling crawling, Crawler crawler, List<MarketplaceFile> marketplaces, DataFolder folder) {
        return new LiveStages(
                crawling.live(crawler, marketplaces),
                crawling.liveCapture(crawler, marketplaces, folder.blobs().live()));
    }

    /** Works on what is due. */
    public void runDue(Instant now) {
        look.runDue(now);
        keep.runDue(now);
    }
}
