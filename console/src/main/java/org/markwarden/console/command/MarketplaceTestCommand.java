package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.crawler.OnePage;
import org.markwarden.crawler.extract.SavedAddress;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.MarketplaceTrial;
import org.markwarden.crawler.parse.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marketplace test}: what each rule of a file found on one page, missed, and why. */
@Command(
        name = "test",
        description = "tries a marketplace file on one page, saved or visited: what each rule found, missed, and why")
final class MarketplaceTestCommand extends ProgramCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "the marketplace file")
    Path file = Path.of(".");

    @Parameters(index = "1", paramLabel = "PAGE|URL", description = "a saved page, or an address to visit")
    String page = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the saved page came from (default: base of the file)")
    @Nullable
    String url;

    @Mixin
    VisitorOptions visitor = new VisitorOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        MarketplaceFile marketplace = MarketplaceFiles.read(file);
        if (!page.startsWith("http://") && !page.startsWith("https://")) {
            tell(marketplace, saved(marketplace));
            return ExitStatus.SUCCESS;
        }
        return switch (visited(marketplace)) {
            case OnePage.Result.Came came -> {
                tell(marketplace, came.page());
                yield ExitStatus.SUCCESS;
            }
            case OnePage.Result.Refused refused -> {
                warn(page + ": " + refused.reason());
                yield ExitStatus.FAILURE;
            }
        };
    }

    private RawPage saved(MarketplaceFile marketplace) throws IOException {
        URI address = url == null ? marketplace.base() : SavedAddress.of(url);
        try (InputStream in = Streams.in(page)) {
            return RawPage.saved(address, in.readAllBytes());
        }
    }

    private OnePage.Result visited(MarketplaceFile marketplace) throws InterruptedException {
        Visitor as = visitor.visitor(configuration(), marketplace);
        URI address = NormalUrl.of(page).orElseThrow(() -> new WrongUse("no http(s) address: " + page));
        if (!marketplace.covers(address)) {
            throw new WrongUse(
                    page + " is no address of " + marketplace.name() + ", whose hosts are " + marketplace.hosts());
        }
        Clock clock = Clock.systemUTC();
        try (Fetcher fetcher = new Fetcher(
                Identity.of(Version.current(), as.contact()),
                AddressRules.allowing(as.allowHosts()),
                Resolver.system(),
                clock)) {
            return new OnePage(fetcher, Site.of(marketplace), clock).look(address);
        }
    }

    private void tell(MarketplaceFile marketplace, RawPage raw) {
        MarketplaceTrial.Report report = new MarketplaceTrial(marketplace).on(raw);
        if (program().json) {
            out().println(TrialJson.of(raw.url(), marketplace, report));
        } else {
            TrialText.of(marketplace, report).forEach(out()::println);
        }
        out().flush();
    }
}
