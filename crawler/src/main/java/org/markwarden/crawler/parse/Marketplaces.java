package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;

/** The marketplaces a reader knows. */
record Marketplaces(List<MarketplaceFile> files) {
    Marketplaces {
        files = List.copyOf(files);
    }

    @Nullable
    MarketplaceFile of(URI url) {
        return files.stream().filter(file -> file.covers(url)).findFirst().orElse(null);
    }

    @Nullable
    Identity identity(URI url) {
        MarketplaceFile file = of(url);
        return file == null ? null : file.identity(url);
    }
}
