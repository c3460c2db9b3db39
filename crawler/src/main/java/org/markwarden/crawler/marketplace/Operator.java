package org.markwarden.crawler.marketplace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a marketplace (平台经营者) and how notices reach it.
 *
 * @param name the company
 * @param notices an http(s) address or path of its notice interface
 * @param mail the address of its complaints mailbox
 * @param publications pages on which it publishes notices and results (公示)
 */
public record Operator(
        @Nullable String name,
        @Nullable String notices,
        @Nullable String mail,
        List<String> publications) {
    public Operator {
        publications = List.copyOf(publications);
    }
}
