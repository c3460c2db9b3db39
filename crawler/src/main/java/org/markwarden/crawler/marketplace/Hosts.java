package org.markwarden.crawler.marketplace;

import java.util.Locale;

/** Host patterns of a marketplace file. */
final class Hosts {
    private Hosts() {}

    /** Whether {@code example.com}, {@code *.example.com} or {@code localhost:8080} stands for the host. */
    static boolean matches(String pattern, String host, String authority) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String found = host.toLowerCase(Locale.ROOT);
        if (wanted.startsWith("*.")) {
            return found.endsWith(wanted.substring(1)) || found.equals(wanted.substring(2));
        }
        return found.equals(wanted) || authority.toLowerCase(Locale.ROOT).equals(wanted);
    }
}
