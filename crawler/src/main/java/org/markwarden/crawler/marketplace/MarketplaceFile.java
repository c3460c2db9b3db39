package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One marketplace, described and not programmed.
 *
 * @param name the short name by which listings name their platform
 * @param title what people call it
 * @param made the date of the pages the rules were made from
 * @param unverifiedSince since when nobody has compared the rules with the live site; absent for our own sample
 * @param hosts host names, {@code *.example.com} for all below it
 * @param base what paths in this file are relative to
 * @param start where a visit begins
 * @param search the search address, {@code {query}} standing for the words
 * @param budget how fast and how much
 * @param contact who answers for our visits: a mail address or a page
 * @param assessment the effect-assessment record
 * @param pages the shapes of addresses; the first that matches decides
 * @param fields for each field the places where it stands, the most trusted first
 * @param items where a list page holds the addresses of its own items
 * @param next where a list page holds the address of the next one
 * @param currency what amounts without a sign are in
 * @param minorUnits by what amounts of state are to be divided (100 for fen), by the path's beginning
 * @param operator to whom notices go
 * @param followUp when to look again after a notice
 * @param live how live rooms are sampled
 */
public record MarketplaceFile(
        String name,
        @Nullable String title,
        @Nullable String made,
        @Nullable String unverifiedSince,
        List<String> hosts,
        URI base,
        List<String> start,
        @Nullable String search,
        Budget budget,
        @Nullable String contact,
        @Nullable String assessment,
        List<AddressShape> pages,
        Map<String, List<FieldRule>> fields,
        List<FieldRule> items,
        List<FieldRule> next,
        @Nullable String currency,
        Map<String, Long> minorUnits,
        @Nullable Operator operator,
        List<Duration> followUp,
        LivePlan live) {
    public MarketplaceFile {
        hosts = List.copyOf(hosts);
        start = List.copyOf(start);
        pages = List.copyOf(pages);
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        items = List.copyOf(items);
        next = List.copyOf(next);
        minorUnits = Map.copyOf(minorUnits);
        followUp = List.copyOf(followUp);
    }

    /** The addresses where a visit begins, made absolute. */
    public List<URI> startAddresses() {
        return start.stream().map(base::resolve).toList();
    }

    /** Whether an address belongs to this marketplace. */
    public boolean covers(URI url) {
        String host = url.getHost();
        String authority = url.getRawAuthority();
        return host != null && hosts.stream().anyMatch(pattern -> Hosts.matches(pattern, host, authority));
    }

    /** What the shape of the address says of it, if it has one of the known shapes. */
    public @Nullable Identity identity(URI url) {
        return covers(url)
                ? pages.stream()
                        .map(shape -> shape.identity(url))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The same marketplace at another address, as the sample one has a new port at each start. */
    public MarketplaceFile at(URI newBase) {
        return new MarketplaceFile(
                name,
                title,
                made,
                unverifiedSince,
                List.of(newBase.getRawAuthority()),
                newBase,
                start,
                search,
                budget,
                contact,
                assessment,
                pages,
                fields,
                items,
                next,
                currency,
                minorUnits,
                operator,
                followUp,
                live);
    }
}
