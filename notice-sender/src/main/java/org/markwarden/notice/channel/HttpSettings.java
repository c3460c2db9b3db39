package org.markwarden.notice.channel;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How notices reach an operator by HTTP.
 *
 * @param secret shared with the operator, Base64; absent when bodies are not signed
 * @param addresses which private hosts may be written to
 */
public record HttpSettings(
        URI address, Duration timeout, @Nullable String secret, AddressRule addresses) {
    /** The standard allows an attempt 15 to 30 seconds. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);

    public HttpSettings {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("no address to post notices to: " + address);
        }
    }

    int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "HttpSettings[" + address + "]";
    }
}
