package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.extract.SavedAddress;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.MarketplaceTrial;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.storage.json.ListingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marketplace test}: what each rule of a file found on one page, missed, and why. */
@Command(name = "test", description = "tries a marketplace file on one page: what each rule found, missed, and why")
final class MarketplaceTestCommand extends ProgramCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "the marketplace file")
    Path file = Path.of(".");

    @Parameters(index = "1", paramLabel = "PAGE", description = "a saved page")
    String page = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the saved page came from (default: base of the file)")
    @Nullable
    String url;

    @Override
    public Integer call() throws IOException {
        MarketplaceFile marketplace = MarketplaceFiles.read(file);
        MarketplaceTrial.Report report = new MarketplaceTrial(marketplace).on(raw(marketplace));
        out().println("address: " + report.address());
        for (MarketplaceTrial.Line line : report.rules()) {
            String found = line.found().isEmpty() ? "missed" : String.join(" | ", line.found());
            out().println(line.field() + "\t" + line.rule() + "\t" + found
                    + (line.note() == null ? "" : "\t" + line.note()));
        }
        out().println("page: " + report.reading().page().label() + ", "
                + report.reading().reason());
        for (Listing listing : report.reading().listings()) {
            out().println(ListingJson.write(listing));
        }
        out().flush();
        return ExitStatus.SUCCESS;
    }

    private RawPage raw(MarketplaceFile marketplace) throws IOException {
        if (page.startsWith("http://") || page.startsWith("https://")) {
            throw new WrongUse("marketplace test reads saved pages: save the page, or crawl it, and name the file");
        }
        URI address = url == null ? marketplace.base() : SavedAddress.of(url);
        try (InputStream in = Streams.in(page)) {
            return RawPage.saved(address, in.readAllBytes());
        }
    }
}
