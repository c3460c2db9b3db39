package org.markwarden.console.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.config.DatabaseConfig;
import org.markwarden.console.config.EvidenceConfig;
import org.markwarden.console.config.MailConfig;
import org.markwarden.console.config.SenderConfig;
import org.markwarden.console.config.ServeConfig;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.marketplace.MarketplaceOptions;
import org.markwarden.marketplace.SampleMarketplace;
import org.markwarden.marketplace.authority.AuthorityOptions;
import org.markwarden.marketplace.authority.SampleAuthority;
import org.markwarden.marketplace.authority.Seal;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.HttpTimestampAuthority;
import org.markwarden.notice.evidence.SealKeys;
import org.markwarden.notice.evidence.TimestampAuthorities;
import org.markwarden.storage.folder.WholeFile;

/** The loopback world the demo watches, and the configuration that a person would write to watch it. */
final class SampleWorld implements AutoCloseable {
    private static final Duration REMOVAL = Duration.ofSeconds(2);
    private static final Duration PUBLICATION = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SampleMarketplace marketplace;
    private final SampleAuthority authority;
    private final Path folder;
    private final MarketplaceFile described;

    private SampleWorld(
            SampleMarketplace marketplace, SampleAuthority authority, Path folder, MarketplaceFile described) {
        this.marketplace = marketplace;
        this.authority = authority;
        this.folder = folder;
        this.described = described;
    }

    /** Opens the world; kept in a folder, so that a demo that was killed finds it again as it was. */
    static SampleWorld open(DemoOptions options, Path folder) throws IOException {
        Files.createDirectories(folder);
        SampleMarketplace marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(options.seed())
                .withDelays(REMOVAL, PUBLICATION)
                .keptIn(folder.resolve("marketplace")));
        SampleAuthority authority = SampleAuthority.start(AuthorityOptions.kept(folder.resolve("authority")));
        MarketplaceFile file = MarketplaceFiles.read(
                options.configFolder().resolve("marketplaces").resolve("sample.yml"));
        return new SampleWorld(marketplace, authority, folder, file.at(marketplace.baseUrl()));
    }

    SampleMarketplace marketplace() {
        return marketplace;
    }

    /** The marketplace file at the address this world has today. */
    MarketplaceFile described() {
        return described;
    }

    /** The authority's root, as an opponent would be given it. */
    Path rootCertificate() throws IOException {
        Path file = folder.resolve("root.pem");
        byte[] pem = authority.rootPem().getBytes(StandardCharsets.US_ASCII);
        WholeFile.write(file, out -> out.write(pem));
        return file;
    }

    ApplicationConfig configuration() {
        return new ApplicationConfig(
                described.contact(),
                new SenderConfig("Markwarden 示例监测中心", "demo@markwarden.invalid", null, "示例授权委托书 1 号"),
                List.of(marketplace.baseUrl().getRawAuthority()),
                0.5,
                "watch",
                new DatabaseConfig(null, null, null),
                new EvidenceConfig(List.of(authority.tsaUrl()), null, null),
                new MailConfig("127.0.0.1", marketplace.mailPort(), "demo@markwarden.invalid", null, null, false),
                new ServeConfig(
                        "127.0.0.1",
                        0,
                        List.of(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)));
    }

    /** Seals with a certificate of the sample authority and its timestamps. */
    EvidencePackager packager(String software, Clock clock) throws IOException {
        Path keystore = folder.resolve("seal.p12");
        Seal seal = authority.issueSeal("Markwarden demo seal");
        WholeFile.write(keystore, out -> out.write(seal.pkcs12()));
        var key = SealKeys.open(keystore, seal.password().toCharArray());
        var authorities =
                new TimestampAuthorities(List.of(new HttpTimestampAuthority(authority.tsaUrl(), PATIENCE, clock)));
        return new EvidencePackager(key, authorities, clock, software);
    }

    @Override
    public void close() {
        marketplace.close();
        authority.close();
    }
}
