package org.markwarden.notice.channel;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/** No address of a private network is written to, unless configuration names its host. */
public record AddressRule(Set<String> allowedHosts) {
    public AddressRule {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Says whether this host and port, known to lead to this address, may be connected to. */
    public boolean permits(String host, int port, InetAddress address) {
        String name = host.toLowerCase(Locale.ROOT);
        return !isPrivate(address) || allowedHosts.contains(name) || allowedHosts.contains(name + ":" + port);
    }

    /** RFC 6890: loopback, link-local, private use, shared, documentation, multicast, unique local (fc00::/7). */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (bytes.length == 16) {
            return special || (first & 0xfe) == 0xfc || first == 0;
        }
        return special
                || first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }
}
