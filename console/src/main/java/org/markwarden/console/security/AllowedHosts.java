package org.markwarden.console.security;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names this console answers to. A page of a stranger whose name was made to point at this machine (DNS rebinding)
 * sends the stranger's name and is turned away.
 */
public final class AllowedHosts {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> names = new TreeSet<>();

    /**
     * Always holds the loopback names.
     *
     * @param configured host names without a port; any port is accepted for them
     */
    public AllowedHosts(Set<String> configured) {
        names.addAll(LOOPBACK);
        configured.forEach(host -> names.add(bare(host)));
    }

    /** Says whether a Host header names this console. */
    public boolean allows(@Nullable String hostHeader) {
        return hostHeader != null && names.contains(bare(hostHeader));
    }

    private static String bare(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        int port = name.startsWith("[") ? name.indexOf(':', name.indexOf(']') + 1) : name.indexOf(':');
        String withoutPort = port < 0 ? name : name.substring(0, port);
        return withoutPort.endsWith(".") ? withoutPort.substring(0, withoutPort.length() - 1) : withoutPort;
    }
}
