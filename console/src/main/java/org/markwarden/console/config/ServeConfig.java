package org.markwarden.console.config;

import java.time.Duration;
import java.util.List;

/**
 * The console's web side.
 *
 * @param host address it listens on
 * @param allowedHosts names in the Host header besides the address itself
 * @param crawlEvery pause between beats of the crawler
 * @param matchEvery pause between beats of the matcher
 * @param noticeEvery pause between beats of sealing, sending and following up
 */
public record ServeConfig(
        String host,
        Integer port,
        List<String> allowedHosts,
        Duration crawlEvery,
        Duration matchEvery,
        Duration noticeEvery) {
    static final ServeConfig LOCAL = new ServeConfig(
            "127.0.0.1", 8080, List.of(), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

    public ServeConfig {
        host = host == null ? "127.0.0.1" : host;
        port = port == null ? Integer.valueOf(8080) : port;
        allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
        crawlEvery = crawlEvery == null ? Duration.ofSeconds(5) : crawlEvery;
        matchEvery = matchEvery == null ? Duration.ofSeconds(10) : matchEvery;
        noticeEvery = noticeEvery == null ? Duration.ofSeconds(30) : noticeEvery;
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port: wants 0 to 65535, has " + port);
        }
    }
}
