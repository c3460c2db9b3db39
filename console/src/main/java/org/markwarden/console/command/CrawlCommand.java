package org.markwarden.console.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.pass.CrawlPass;
import org.markwarden.console.pass.CrawlPass.Result;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crawl}: one pass over a site; run again it goes on where it was. */
@Command(name = "crawl", description = "visits a site politely and keeps what it sent; run again to resume")
final class CrawlCommand extends ProgramCommand {
    @Mixin
    CrawlTarget target = new CrawlTarget();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "listings.jsonl, warc/, coverage.json")
    Path out = Path.of(".");

    @Override
    public Integer call() throws Exception {
        var config = configuration();
        Visitor visitor = new Visitor(target.contact(config), target.allowed(config));
        List<Site> sites = target.sites(AddressRules.allowing(visitor.allowHosts()));
        sites.forEach(site -> say("effect assessment of " + site.name() + ": " + site.assessment()));
        Software software = new Software(Version.current(), Clock.systemUTC());
        try (DataFolder folder = DataFolder.open(out);
                Crawling crawling = Crawling.open(folder, reader(), software, visitor)) {
            Result result = new CrawlPass(folder, crawling, sites, this::say).run(out);
            say(result.words());
            return result.listings() == 0 && result.fetched() == 0 ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
        }
    }

    /** The shipped marketplaces, and the one named here in front of them. */
    private PageReader reader() {
        @Nullable MarketplaceFile named = target.file();
        List<MarketplaceFile> shipped = Reading.marketplaces(program().configFolder());
        return new PageReader(Stream.concat(Stream.ofNullable(named), shipped.stream())
                .filter(Objects::nonNull)
                .toList());
    }
}
