package org.markwarden.console.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.config.ServeConfig;
import org.markwarden.console.schedule.Beat;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.storage.folder.DataFolder;

/** What {@code serve} calls regularly: crawling, matching, and everything from sealing to publication. */
public final class ServeBeats implements AutoCloseable {
    private final Workplace workplace;
    private final List<Beat> beats;

    private ServeBeats(Workplace workplace, List<Beat> beats) {
        this.workplace = workplace;
        this.beats = beats;
    }

    /** The beats for the marketplaces that the configuration says are watched. */
    public static ServeBeats of(ApplicationConfig config, Path configFolder, DataFolder folder, Software software) {
        var packager =
                Sealing.packager(config.evidence(), configFolder, folder.root().resolve("seal"), software);
        List<MarketplaceFile> watched = watched(configFolder.resolve(config.marketplaces()));
        List<MarketplaceFile> known = Reading.known(configFolder, config.marketplaces());
        Workplace workplace = Workplace.of(config, folder, packager, new Reach(watched, known, software));
        Crawler crawler = workplace.crawling().stage(workplace.sites());
        LiveStages live = LiveStages.of(workplace.crawling(), crawler, watched, folder);
        ServeConfig every = config.serve();
        return new ServeBeats(
                workplace,
                List.of(
                        new Beat("crawl", every.crawlEvery(), crawler::runDue),
                        new Beat("live", every.crawlEvery(), live::runDue),
                        new Beat(
                                "match",
                                every.matchEvery(),
                                workplace.matching().stage()::runDue),
                        new Beat("notice", every.noticeEvery(), workplace.notices()::runDue)));
    }

    private static List<MarketplaceFile> watched(Path folder) {
        return Files.isDirectory(folder) ? MarketplaceFiles.readAll(folder) : List.of();
    }

    /** What takes in clues while the crawler works in the same folder. */
    public Intake intake() {
        return workplace.crawling().intake(workplace.sites());
    }

    /** What is known of the operators. */
    public Operators operators() {
        return workplace.notices().operators();
    }

    public List<Beat> list() {
        return beats;
    }

    @Override
    public void close() {
        workplace.close();
    }
}
