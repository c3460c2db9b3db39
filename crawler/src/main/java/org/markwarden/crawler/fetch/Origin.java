package org.markwarden.crawler.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of an address: the other end of a connection.
 *
 * @param host lower case, an IPv6 address in brackets
 */
public record Origin(String scheme, String host, int port) {
    /**
     * Takes the origin of an address.
     *
     * @throws IllegalArgumentException when it is not http or https, has no host, or carries a user name
     */
    public static Origin of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String authority = url.getRawAuthority();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("neither http nor https: " + url);
        }
        if (authority == null || authority.contains("@")) {
            throw new IllegalArgumentException("no plain host: " + url);
        }
        return of(scheme, authority.toLowerCase(Locale.ROOT), url);
    }

    private static Origin of(String scheme, String authority, URI url) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String host = hasPort ? authority.substring(0, colon) : authority;
        String port = hasPort ? authority.substring(colon + 1) : "";
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no plain host: " + url);
        }
        return new Origin(scheme, host, port.isEmpty() ? defaultPort(scheme) : port(port, url));
    }

    /** Host, and the port where it is not the scheme's own: the unit of politeness, and the Host header. */
    public String hostAndPort() {
        return port == defaultPort(scheme) ? host : host + ":" + port;
    }

    /** The host as DNS and sockets want it, without brackets. */
    public String bareHost() {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String toString() {
        return scheme + "://" + hostAndPort();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(String text, URI url) {
        if (text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65_535) {
                return port;
            }
        }
        throw new IllegalArgumentException("no port between 1 and 65535: " + url);
    }
}
