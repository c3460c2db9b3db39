package org.markwarden.crawler.marketplace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a marketplace (平台经营者) and how notices reach it.
 *
 * @param name the company
 * @param notices an http(s) address or path of its notice interface
 * @param mail the address of its complaints mailbox
 * @param maxLocations how many locations its notice interface takes in one notice; longer ones go to the mailbox
 * @param publications pages on which it publishes notices and results (公示)
 */
public record Operator(
        @Nullable String name,
        @Nullable String notices,
        @Nullable String mail,
        @Nullable Integer maxLocations,
        List<String> publications) {
    public Operator {
        publications = List.copyOf(publications);
    }
}
