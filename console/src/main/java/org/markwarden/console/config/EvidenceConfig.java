package org.markwarden.console.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How evidence is sealed.
 *
 * @param timestampAuthorities RFC 3161 services, tried in order
 * @param sealKeystore PKCS#12 file with the seal's key and certificate; absent for one made in the folder of data
 * @param sealPasswordEnv name of the environment variable that holds the keystore's password
 */
public record EvidenceConfig(
        List<URI> timestampAuthorities,
        @Nullable Path sealKeystore,
        @Nullable String sealPasswordEnv) {
    static final EvidenceConfig LOCAL = new EvidenceConfig(List.of(), null, null);

    public EvidenceConfig {
        timestampAuthorities = timestampAuthorities == null ? List.of() : List.copyOf(timestampAuthorities);
    }
}
