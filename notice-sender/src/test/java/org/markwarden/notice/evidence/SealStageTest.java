package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.notice.World;
import org.markwarden.testkit.tsa.LoopbackAuthority;
import org.markwarden.testkit.tsa.SampleAuthority;
import org.markwarden.testkit.tsa.SampleCertificates;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

class SealStageTest {
    private static final Clock CLOCK = Clock.fixed(World.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final SampleCertificates certificates =
            new SampleCertificates("CN=Sample root", World.NOW.minus(Duration.ofDays(1)), Duration.ofDays(3650));
    private World world;
    private CaseFile caseFile;

    @BeforeEach
    void confirm() {
        world = new World(folder).withRight();
        caseFile = world.confirmed(7001, "a");
        world.storage.snapshots().add(SampleExhibits.snapshot(world.blobs));
    }

    private SealStage stage(URI... authorities) {
        List<TimestampAuthority> asked = Arrays.stream(authorities)
                .<TimestampAuthority>map(address -> new HttpTimestampAuthority(address, Duration.ofSeconds(5), CLOCK))
                .toList();
        SealKey key = SealKeys.local(folder.resolve("seal"), CLOCK);
        return new SealStage(
                world.storage,
                world.blobs,
                new Exhibits(world.storage, world.blobs, "Markwarden test"),
                new EvidencePackager(key, new TimestampAuthorities(asked), CLOCK, "Markwarden test"));
    }

    @Test
    void sealsConfirmedCasesAndRecordsThePackage() throws IOException {
        try (LoopbackAuthority authority = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK))) {
            assertThat(stage(authority.address()).runDue(World.NOW)).isEqualTo(new SealStage.Pass(1, 0, null));
        }
        assertThat(world.storage.caseFiles().state(caseFile.id())).isEqualTo(CaseState.SEALED);
        EvidencePackage evidence = world.storage.evidence().of(caseFile.id()).getFirst();
        assertThat(evidence.timestampedAt()).isEqualTo(World.NOW);
        Path file = world.blobs.evidence().resolve(evidence.file());
        assertThat(new Verifier(Trust.nobody(), World.NOW.plusSeconds(60))
                        .verify(file)
                        .verdict())
                .isEqualTo(Level.WARN);
        assertThat(Files.size(file)).isEqualTo(evidence.bytes());
    }

    @Test
    void leavesACasePendingAndSaysSoOnceWhenTheAuthorityIsDown() throws IOException {
        URI address;
        try (LoopbackAuthority authority = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK))) {
            address = authority.address();
        }
        SealStage stage = stage(address);
        assertThat(stage.runDue(World.NOW).pending()).isEqualTo(1);
        assertThat(stage.runDue(World.NOW).pending()).isEqualTo(1);
        assertThat(world.storage.caseFiles().state(caseFile.id())).isEqualTo(CaseState.CONFIRMED);
        assertThat(world.storage.audit().about(caseFile.id().value(), 10)).hasSize(1);
        assertThat(world.blobs.evidence()).isEmptyDirectory();
    }

    @Test
    void sealsNothingWithoutAnAuthority() {
        assertThat(stage().runDue(World.NOW).fault()).contains("no timestamp authority is configured");
        assertThat(world.blobs.evidence()).isEmptyDirectory();
    }

    @Test
    void leavesACasePendingWhosePageChangedOnDisk() throws IOException {
        Path warc = world.blobs.warc().resolve("snap-1.warc.gz");
        byte[] bytes = Files.readAllBytes(warc);
        bytes[40] ^= 1;
        Files.write(warc, bytes);
        try (LoopbackAuthority authority = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK))) {
            assertThat(stage(authority.address()).runDue(World.NOW).fault()).contains("changed on disk");
        }
    }

    @Test
    void sealsAListingOrAnAddressWithoutACase() {
        Exhibits exhibits = new Exhibits(world.storage, world.blobs, "Markwarden test");
        assertThat(exhibits.ofListing(new ListingId("sample:7001")).id()).isEqualTo("sample:7001");
        assertThat(exhibits.ofUrl(SampleExhibits.URL).suspicion()).isNotNull();
        assertThatThrownBy(() -> exhibits.ofUrl(URI.create("http://shop.example.test/none")))
                .isInstanceOf(SealException.class);
    }

    @Test
    void picksOneAddressOutOfAWarcFile() {
        Path warc = world.blobs.warc().resolve("snap-1.warc.gz");
        Exhibit exhibit = Exhibits.ofWarc(warc, SampleExhibits.URL, "Markwarden test");
        assertThat(exhibit.suspicion()).isNull();
        assertThat(exhibit.id()).startsWith("capture-");
        assertThatThrownBy(() -> Exhibits.ofWarc(warc, URI.create("http://other.test/"), "test"))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("no answer of http://other.test/");
    }
}
