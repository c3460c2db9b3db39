package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.Matching;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.intake.HandIn;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.crawler.intake.IntakeReport;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.storage.Storage;
import org.markwarden.storage.fault.FaultWords;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code intake}: takes clues into the folder of data, reads and matches them. */
@Command(
        name = "intake",
        description =
                "takes in clues: WARC, WACZ, ARC, HTML, MHTML, EML, CSV, JSONL, XLSX, pictures; kept, read, matched")
final class IntakeCommand extends ProgramCommand {
    private static final int ITEMS_AT_ONCE = 1_000;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files handed in")
    List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "other",
            description =
                    "where they come from: 12315, rights-holder, platform, monitoring, public, other (default: other)")
    String source = "other";

    @Option(names = "--receipt", paramLabel = "NO", description = "the source's own number")
    @Nullable
    String receipt;

    @Option(names = "--url", paramLabel = "U", description = "the address that the files show")
    @Nullable
    String url;

    @Override
    public Integer call() {
        ApplicationConfig config = configuration();
        Software software = new Software(Version.current(), Clock.systemUTC());
        URI address = address();
        int failed = 0;
        try (DataFolder folder = Folders.open(program().data, config.database());
                Crawling crawling = Crawling.open(
                        folder,
                        Reading.reader(program().configFolder()),
                        software,
                        new Crawling.Visitor(config.contact(), config.allowHosts()))) {
            Intake intake = crawling.intake(watched(config));
            for (Path file : files) {
                failed += taken(intake, folder.storage(), file, address) ? 0 : 1;
            }
            match(folder, config, software);
        }
        out().flush();
        return failed > 0 ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
    }

    private @Nullable URI address() {
        return url == null
                ? null
                : NormalUrl.of(url).orElseThrow(() -> new WrongUse("--url wants an http(s) address, has " + url));
    }

    private List<Site> watched(ApplicationConfig config) {
        Path folder = program().configFolder().resolve(config.marketplaces());
        return Files.isDirectory(folder)
                ? MarketplaceFiles.readAll(folder).stream().map(Site::of).toList()
                : List.of();
    }

    /** One file that cannot be taken in never stops the others. */
    private boolean taken(Intake intake, Storage storage, Path file, @Nullable URI address) {
        HandIn handIn;
        try {
            handIn = new HandIn(String.valueOf(file.getFileName()), source, receipt, address, account());
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            IntakeReport report = intake.take(in, handIn);
            tell(file, report, storage);
            return true;
        } catch (NoSuchFileException e) {
            warn(file + ": no such file");
        } catch (AccessDeniedException e) {
            warn(e.getFile().equals(file.toString()) ? file + ": may not be read" : notTakenIn(file, e));
        } catch (IOException e) {
            warn(notTakenIn(file, e));
        }
        return false;
    }

    private static String notTakenIn(Path file, IOException e) {
        return file + ": cannot be taken in: " + FaultWords.of(e);
    }

    private static String account() {
        return "command-line:" + System.getProperty("user.name", "unknown");
    }

    private void tell(Path file, IntakeReport report, Storage storage) {
        say("%s: %s, %s; %d read, %d kept, %d not read, %d listings (%d known already)%s"
                .formatted(
                        file,
                        report.clue().id().hex(),
                        report.clue().format(),
                        report.read(),
                        report.kept(),
                        report.unread(),
                        report.listings(),
                        report.joined(),
                        report.isNew() ? "" : "; was handed in before"));
        int offset = 0;
        for (List<ClueItem> items = storage.clues().items(report.clue().id(), offset, ITEMS_AT_ONCE);
                !items.isEmpty();
                items = storage.clues().items(report.clue().id(), offset, ITEMS_AT_ONCE)) {
            items.forEach(item -> out().println(line(file, item)));
            offset += items.size();
        }
    }

    private String line(Path file, ClueItem item) {
        if (!program().json) {
            return "%s\t%s\t%s\t%s\t%s"
                    .formatted(
                            item.outcome().label(),
                            file,
                            item.place(),
                            item.reason(),
                            item.url() == null ? "" : item.url());
        }
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("file", file.toString());
        line.put("clue", item.clue().hex());
        line.put("number", item.number());
        line.put("place", item.place());
        line.put("outcome", item.outcome().label());
        line.put("reason", item.reason());
        if (item.url() != null) {
            line.put("url", item.url().toString());
        }
        var listings = line.putArray("listings");
        item.listings().forEach(listing -> listings.add(listing.value()));
        return line.toString();
    }

    private void match(DataFolder folder, ApplicationConfig config, Software software) {
        if (folder.storage().rights().count() == 0) {
            say("no rights in the register yet: nothing was matched");
            return;
        }
        try (Matching matching = Matching.open(folder, config.caseThreshold())) {
            var done = matching.stage().runDue(software.clock().instant());
            say("%d listings matched, %d case files opened".formatted(done.matched(), done.opened()));
        }
    }
}
