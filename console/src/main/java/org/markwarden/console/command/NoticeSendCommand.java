package org.markwarden.console.command;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.CaseSending;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.Reach;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Sealing;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notice send}: seals, clears and sends the notice of one confirmed case; names every obstacle. */
@Command(name = "send", description = "seals, clears and sends the notice of one confirmed case")
final class NoticeSendCommand extends ProgramCommand {
    @Option(names = "--case", paramLabel = "ID", required = true, description = "the case file")
    String caseFile = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who answers for it (default: who confirmed the case)")
    @Nullable
    String by;

    @Override
    public Integer call() {
        ApplicationConfig config = configuration();
        Software software = new Software(Version.current(), Clock.systemUTC());
        try (DataFolder folder = Folders.kept(program().data, config.database())) {
            var packager = Sealing.packager(
                    config.evidence(), program().configFolder(), folder.root().resolve("seal"), software);
            List<MarketplaceFile> known = Reading.known(program().configFolder(), config.marketplaces());
            Reach reach = new Reach(known, known, software);
            List<String> obstacles = CaseSending.of(config, folder, packager, reach)
                    .send(new CaseId(caseFile), by, software.clock().instant());
            obstacles.forEach(this::warn);
            return obstacles.isEmpty() ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
        }
    }
}
