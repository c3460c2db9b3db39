package org.markwarden.console.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the console listens and which names it answers to.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param allowedHosts names accepted in the Host header, besides the loopback ones and {@code host}
 * @param publicUrl address under which a reverse proxy shows the console; its name is accepted, its cookies are Secure
 *     when it is https, and the proxy's word for the client's address is taken
 */
public record WebConsoleOptions(
        String host,
        int port,
        Set<String> allowedHosts,
        @Nullable URI publicUrl) {

    /** Port unless told otherwise. */
    public static final int DEFAULT_PORT = 8080;

    public WebConsoleOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (publicUrl != null && publicUrl.getHost() == null) {
            throw new IllegalArgumentException("public address without a host: " + publicUrl);
        }
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** On the loopback, for this machine only. */
    public static WebConsoleOptions loopback(int port) {
        return new WebConsoleOptions("127.0.0.1", port, Set.of(), null);
    }

    boolean https() {
        return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
