package org.markwarden.console.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Sealing;
import org.markwarden.console.wiring.Software;
import org.markwarden.notice.evidence.Capture;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.Exhibit;
import org.markwarden.notice.evidence.Sealed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evidence build}: seals what was kept of one page; prints the path of the package. */
@Command(name = "build", description = "seals what was kept of one page and prints the path of the package")
final class EvidenceBuildCommand extends ProgramCommand {
    @Option(names = "--listing", paramLabel = "ID", description = "a listing in the folder of data")
    @Nullable
    String listing;

    @Option(names = "--url", paramLabel = "U", description = "an address in the folder of data, or in --warc")
    @Nullable
    URI url;

    @Option(names = "--warc", paramLabel = "F", description = "a WARC file that holds the address")
    @Nullable
    Path warc;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the package goes")
    Path target = Path.of(".");

    @Override
    public Integer call() {
        Software software = new Software("markwarden/" + Version.current(), Clock.systemUTC());
        EvidencePackager packager = Sealing.packager(
                configuration().evidence(),
                program().configFolder(),
                program().data.resolve("seal"),
                software);
        Sealed sealed = packager.seal(exhibit(software), target);
        if (sealed.timestampedAt() == null) {
            warn("no timestamp authority is configured: the package proves no time and is no ground for a notice");
        }
        out().println(sealed.file());
        return ExitStatus.SUCCESS;
    }

    private Exhibit exhibit(Software software) {
        if (warc != null && url != null) {
            return new Exhibit("capture", Capture.of(warc, url, software.name()), null, List.of());
        }
        throw new WrongUse("evidence build wants --listing ID, or --url U, or --warc F with --url U");
    }
}
