package org.markwarden.crawler.fetch;

import java.util.List;

/**
 * What is known of the secured connection an answer came over.
 *
 * @param chain certificates as the server sent them, DER in Base64, its own first
 */
public record TlsFacts(String protocol, String cipherSuite, List<String> chain) {
    public TlsFacts {
        chain = List.copyOf(chain);
    }
}
