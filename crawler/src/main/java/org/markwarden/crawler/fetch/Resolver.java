package org.markwarden.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into addresses: the edge to DNS. */
@FunctionalInterface
public interface Resolver {
    /** All addresses of the host, in the order to try. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The resolver of the operating system. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
