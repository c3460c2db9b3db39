package org.markwarden.console.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageReader;

/** What reads pages: the reader with the marketplace files that the configuration ships. */
public final class Reading {
    private static final String FOLDER = "marketplaces";

    private Reading() {}

    /** The marketplaces described in the folder of configuration. */
    public static List<MarketplaceFile> marketplaces(Path configFolder) {
        Path folder = configFolder.resolve(FOLDER);
        return Files.isDirectory(folder) ? MarketplaceFiles.readAll(folder) : List.of();
    }

    /** A reader that knows these marketplaces. */
    public static PageReader reader(Path configFolder) {
        return new PageReader(marketplaces(configFolder));
    }
}
