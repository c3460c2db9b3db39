package org.markwarden.console.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.web.WebConsole;
import org.markwarden.console.web.WebConsoleOptions;
import org.markwarden.console.web.WebConsoleParts;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;

/**
 * {@code warm-up}: touches once what every start needs, so that the launcher can keep it in an ahead-of-time cache (JEP
 * 514). Leaves nothing behind.
 */
@Command(name = "warm-up", hidden = true, description = "the training run of the launcher's cache")
final class WarmUpCommand extends ProgramCommand {
    private static final String PAGE = "<html><head><title>t</title></head><body><h1>t</h1><p>1.00</p></body></html>";

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLines.of().getUsageMessage();
        URI address = URI.create("https://shop.example/item/1");
        var reading = Reading.reader(program().configFolder())
                .read(RawPage.saved(address, PAGE.getBytes(StandardCharsets.UTF_8)));
        match(reading.listings());
        Path folder = Files.createTempDirectory("markwarden-warm-up");
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            console(data);
        } finally {
            delete(folder);
        }
        return ExitStatus.SUCCESS;
    }

    private void match(List<Listing> listings) throws IOException {
        TextTables tables = TextTables.load();
        Path sample = program().configFolder().resolve("registers").resolve("sample.csv");
        try (Register register = Register.open(sample, tables, _ -> {})) {
            var matcher = Matchers.of(register, tables).forThread();
            listings.forEach(listing -> matcher.match(listing, LocalDate.EPOCH));
        }
    }

    private static void console(DataFolder data) throws IOException, InterruptedException {
        Software software = new Software(Version.current(), Clock.systemUTC());
        var visitor = new Crawling.Visitor(null, List.of());
        try (Crawling crawling = Crawling.open(data, new PageReader(List.of()), software, visitor)) {
            console(new WebConsoleParts(
                    data.storage(),
                    new BlobFolder(data.root()),
                    List.of(),
                    software.clock(),
                    crawling.intake(List.of()),
                    Operators.UNKNOWN));
        }
    }

    private static void console(WebConsoleParts parts) throws IOException, InterruptedException {
        try (WebConsole console = WebConsole.start(WebConsoleOptions.loopback(0), parts);
                HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(console.url().resolve("/sign-in")).build(), BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
