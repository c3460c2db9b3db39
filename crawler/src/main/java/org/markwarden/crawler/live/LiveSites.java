package org.markwarden.crawler.live;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.LivePlan;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.storage.PlannedRoom;

/** Under which budget, and from which hosts, a room's parts are fetched. */
public final class LiveSites {
    private final Map<String, MarketplaceFile> byName = new LinkedHashMap<>();

    /** The sites of these marketplaces; a room of another is looked at by the default budget, on its own host. */
    public LiveSites(List<MarketplaceFile> marketplaces) {
        marketplaces.forEach(file -> byName.put(file.name(), file));
    }

    /** The site of a room; its hosts of media belong to it. */
    public Site of(PlannedRoom room) {
        MarketplaceFile file = byName.get(room.room().platform());
        if (file == null) {
            return Site.ofSeeds(List.of(room.page()), Budget.DEFAULT).getFirst();
        }
        Site site = Site.of(file);
        return new Site(
                site.name(),
                site.seeds(),
                url -> file.covers(url) || file.live().covers(url),
                site.budget(),
                site.assessment());
    }

    /** How rooms of the marketplace are sampled. */
    public LivePlan plan(PlannedRoom room) {
        MarketplaceFile file = byName.get(room.room().platform());
        return file == null ? LivePlan.DEFAULT : file.live();
    }

    /** The endpoints beside the page of a room. */
    public List<URI> endpoints(PlannedRoom room) {
        MarketplaceFile file = byName.get(room.room().platform());
        return file == null
                ? List.of()
                : file.live().endpoints().stream()
                        .map(path -> file.base()
                                .resolve(path.replace("{room}", room.room().room())))
                        .toList();
    }
}
