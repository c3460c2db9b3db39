package org.markwarden.crawler.parse.dom;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registered domains, by the list of public suffixes; shops that share a platform's domain have one each. */
public final class Domain {
    /** A name under an ending that the list does not hold is registered, as the list itself has it. */
    private static final Pattern UNLISTED = Pattern.compile("[\\w-]+\\.[a-zA-Z][\\w-]*$");

    private Domain() {}

    /** Whether two addresses belong to hosts of one owner: {@code list.shop.cn} and {@code item.shop.cn}; an address without a host to none. */
    public static boolean isSame(URI one, URI other) {
        String first = one.getHost();
        String second = other.getHost();
        return first != null
                && second != null
                && (first.equalsIgnoreCase(second) || of(first).equals(of(second)));
    }

    private static String of(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (domain != null) {
            return domain;
        }
        Matcher unlisted = UNLISTED.matcher(host);
        return unlisted.find() ? unlisted.group().toLowerCase(Locale.ROOT) : host;
    }
}
