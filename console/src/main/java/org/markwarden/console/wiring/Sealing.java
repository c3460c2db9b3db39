package org.markwarden.console.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.EvidenceConfig;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.HttpTimestampAuthority;
import org.markwarden.notice.evidence.SealKey;
import org.markwarden.notice.evidence.SealKeys;
import org.markwarden.notice.evidence.TimestampAuthorities;
import org.markwarden.notice.evidence.TimestampAuthority;

/** What seals evidence: the key and the timestamp authorities. */
public final class Sealing {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Sealing() {}

    /**
     * The packager of this configuration.
     *
     * @param keyFolder where the key made here is kept when no keystore is configured
     */
    public static EvidencePackager packager(
            EvidenceConfig config, Path configFolder, Path keyFolder, Software software) {
        SealKey key = key(config, configFolder, keyFolder, software.clock());
        return new EvidencePackager(key, authorities(config, software.clock()), software.clock(), software.name());
    }

    private static SealKey key(EvidenceConfig config, Path configFolder, Path keyFolder, Clock clock) {
        Path keystore = config.sealKeystore();
        if (keystore == null) {
            return SealKeys.local(keyFolder, clock);
        }
        @Nullable String password = Secrets.optional(config.sealPasswordEnv(), "evidence.seal-password-env");
        return SealKeys.open(configFolder.resolve(keystore), password == null ? new char[0] : password.toCharArray());
    }

    private static TimestampAuthorities authorities(EvidenceConfig config, Clock clock) {
        List<TimestampAuthority> authorities = config.timestampAuthorities().stream()
                .map(address -> (TimestampAuthority) new HttpTimestampAuthority(address, PATIENCE, clock))
                .toList();
        return new TimestampAuthorities(authorities);
    }
}
