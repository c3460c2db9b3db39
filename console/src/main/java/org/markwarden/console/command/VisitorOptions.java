package org.markwarden.console.command;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import picocli.CommandLine.Option;

/** As whom sites are visited, and which private ones may be: the options of every command that goes out. */
final class VisitorOptions {
    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "a private host that may be visited (repeatable)")
    List<String> allowHosts = List.of();

    @Option(names = "--contact", paramLabel = "C", description = "mail address or page of whom a site can write to")
    @Nullable
    String contact;

    /** The contact named here, else in the configuration, else in the marketplace file; the hosts allowed here or in the configuration. */
    Visitor visitor(ApplicationConfig config, @Nullable MarketplaceFile file) {
        String fallback = file == null ? null : file.contact();
        return new Visitor(
                Stream.of(contact, config.contact(), fallback)
                        .filter(named -> named != null)
                        .findFirst()
                        .orElse(null),
                Stream.concat(config.allowHosts().stream(), allowHosts.stream()).toList());
    }
}
