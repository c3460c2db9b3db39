package org.markwarden.console.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.Sealing;
import org.markwarden.console.wiring.Software;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.Exhibit;
import org.markwarden.notice.evidence.Exhibits;
import org.markwarden.notice.evidence.Sealed;
import org.markwarden.storage.folder.DataFolder;
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
        Software software = new Software(Version.current(), Clock.systemUTC());
        Exhibit exhibit = exhibit(software);
        EvidencePackager packager = Sealing.packager(
                configuration().evidence(),
                program().configFolder(),
                program().data.resolve("seal"),
                software);
        Sealed sealed = packager.seal(exhibit, target);
        if (sealed.timestampedAt() == null) {
            warn("no timestamp authority is configured: the package proves no time and is no ground for a notice");
        }
        out().println(sealed.file());
        return ExitStatus.SUCCESS;
    }

    private Exhibit exhibit(Software software) {
        if (warc != null) {
            if (url == null || listing != null) {
                throw new WrongUse("evidence build --warc F wants --url U, the address to take from it");
            }
            return Exhibits.ofWarc(warc, url, software.name());
        }
        if ((listing == null) == (url == null)) {
            throw new WrongUse("evidence build wants --listing ID, or --url U, or --warc F with --url U");
        }
        try (DataFolder folder = Folders.kept(program().data, configuration().database())) {
            Exhibits exhibits = new Exhibits(folder.storage(), folder.blobs(), software.name());
            return listing == null ? exhibits.ofUrl(url) : exhibits.ofListing(new ListingId(listing));
        }
    }
}
