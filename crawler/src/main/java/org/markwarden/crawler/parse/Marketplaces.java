package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;

/** The marketplaces a reader knows, by their hosts. */
final class Marketplaces {
    private final Map<String, MarketplaceFile> byHost = new HashMap<>();

    Marketplaces(List<MarketplaceFile> files) {
        for (MarketplaceFile file : files) {
            file.hosts().forEach(host -> byHost.putIfAbsent(host.toLowerCase(Locale.ROOT), file));
        }
    }

    /** The marketplace whose hosts cover the address; the narrowest pattern decides, with its port before without. */
    @Nullable
    MarketplaceFile of(URI url) {
        if (url.getHost() == null) {
            return null;
        }
        MarketplaceFile exact = byHost.get(url.getRawAuthority().toLowerCase(Locale.ROOT));
        String host = url.getHost().toLowerCase(Locale.ROOT);
        MarketplaceFile found = exact == null ? byHost.get(host) : exact;
        for (String domain = host; found == null && domain != null; domain = parent(domain)) {
            found = byHost.get("*." + domain);
        }
        return found;
    }

    private static @Nullable String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? null : domain.substring(dot + 1);
    }

    @Nullable
    Identity identity(URI url) {
        MarketplaceFile file = of(url);
        return file == null ? null : file.identity(url);
    }
}
