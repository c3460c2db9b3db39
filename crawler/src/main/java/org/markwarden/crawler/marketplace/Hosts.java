package org.markwarden.crawler.marketplace;

/** Host patterns of a marketplace file. */
final class Hosts {
    private Hosts() {}

    /** Whether {@code example.com}, {@code *.example.com} or {@code localhost:8080} stands for the host. */
    static boolean matches(String pattern, String host, String authority) {
        if (pattern.startsWith("*.")) {
            int length = pattern.length() - 1;
            return host.regionMatches(true, host.length() - length, pattern, 1, length)
                    || (host.length() == length - 1 && host.regionMatches(true, 0, pattern, 2, length - 1));
        }
        return host.equalsIgnoreCase(pattern) || authority.equalsIgnoreCase(pattern);
    }
}
