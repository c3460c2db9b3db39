package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns how a site writes the path of a category into the addresses of its offers, from what the offers' own pages say their address is, so
 * that an offer of several categories is one offer and is visited once. A rule counts once several offers bear it out and none speaks
 * against it.
 */
public final class OfferAddresses {
    private static final int BORNE_OUT = 3;
    private static final int MOST = 500_000;

    private final Map<Rule, Integer> rules = new HashMap<>();
    private final Set<Rule> broken = new HashSet<>();
    private final Map<URI, URI> visited = new HashMap<>();
    private final Map<URI, String> names = new HashMap<>();

    /**
     * What an offer's own address leaves out of the one it was found at.
     *
     * @param words the segments before the last that stay, as a path, absent when it is a parameter
     * @param parameter the parameter that goes, empty when it is the beginning of the path
     */
    private record Rule(String site, String words, String parameter) {}

    /**
     * Learns from the page of an offer.
     *
     * @param name the address it goes by, as the page writes it
     */
    public synchronized void learn(String site, URI asked, String name) {
        NormalUrl.of(name).ifPresent(own -> learn(site, asked, own, name));
    }

    private void learn(String site, URI asked, URI own, String name) {
        if (names.size() < MOST) {
            names.put(own, name);
        }
        if (String.valueOf(asked.getRawAuthority()).equals(own.getRawAuthority())) {
            Set<Rule> shown = shown(site, asked, own);
            candidates(site, asked).stream()
                    .filter(rule -> !shown.contains(rule))
                    .forEach(broken::add);
            shown.forEach(rule -> rules.merge(rule, 1, Integer::sum));
            put(own, asked);
        }
    }

    /** The name of the offer at an address: as its own page writes it where that was read. */
    public synchronized String name(String site, URI url) {
        URI own = own(site, url);
        return names.getOrDefault(own, own.toString());
    }

    /** The address by which the offer at this one goes, as far as the site's rule tells; else this one. */
    private URI own(String site, URI url) {
        URI own = url;
        for (Rule rule : candidates(site, url)) {
            if (rules.getOrDefault(rule, 0) >= BORNE_OUT && !broken.contains(rule)) {
                own = without(rule, own);
            }
        }
        return own;
    }

    /** Whether the offer at this address is visited at another one. */
    synchronized boolean isVisitedElsewhere(String site, URI url) {
        URI at = visited.get(own(site, url));
        return at != null && !at.equals(url);
    }

    /** Notes that an offer is going to be visited at this address. */
    synchronized void visit(String site, URI url) {
        put(own(site, url), url);
    }

    private void put(URI own, URI at) {
        if (visited.size() < MOST) {
            visited.putIfAbsent(own, at);
        }
    }

    private static Set<Rule> shown(String site, URI asked, URI own) {
        return candidates(site, asked).stream()
                .filter(rule -> {
                    URI shorter = without(rule, asked);
                    boolean path = path(shorter).equals(path(own));
                    boolean query =
                            ListParameters.pairs(own).map(ListParameters::name).noneMatch(rule.parameter()::equals);
                    return rule.parameter().isEmpty() ? path : path(asked).equals(path(own)) && query;
                })
                .collect(Collectors.toSet());
    }

    /** Every way in which a category may stand in an address. */
    private static List<Rule> candidates(String site, URI url) {
        List<Rule> candidates = new ArrayList<>();
        List<String> segments = segments(url);
        if (segments.size() > 1) {
            candidates.add(new Rule(site, "/", ""));
        }
        if (segments.size() > 2) {
            candidates.add(new Rule(site, "/" + segments.get(segments.size() - 2) + "/", ""));
        }
        ListParameters.pairs(url)
                .map(ListParameters::name)
                .distinct()
                .forEach(name -> candidates.add(new Rule(site, "", name)));
        return candidates;
    }

    private static URI without(Rule rule, URI url) {
        List<String> segments = segments(url);
        String path = rule.parameter().isEmpty() ? rule.words() + segments.getLast() : path(url);
        String query = ListParameters.pairs(url)
                .filter(pair -> !ListParameters.name(pair).equals(rule.parameter()))
                .collect(Collectors.joining("&"));
        String root = url.getScheme() + "://" + url.getRawAuthority();
        return NormalUrl.of(root + path + (query.isEmpty() ? "" : "?" + query)).orElse(url);
    }

    private static String path(URI url) {
        return url.getRawPath() == null ? "" : url.getRawPath();
    }

    private static List<String> segments(URI url) {
        return Arrays.stream(path(url).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
