package org.markwarden.console.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The marketplaces that are described or watched; of two files with one name, the watched one. */
    public static List<MarketplaceFile> known(Path configFolder, String watched) {
        Map<String, MarketplaceFile> known = new LinkedHashMap<>();
        marketplaces(configFolder).forEach(file -> known.put(file.name(), file));
        MarketplaceFiles.readAll(configFolder.resolve(watched)).forEach(file -> known.put(file.name(), file));
        return List.copyOf(known.values());
    }

    /** A reader that knows these marketplaces. */
    public static PageReader reader(Path configFolder) {
        return new PageReader(marketplaces(configFolder));
    }
}
