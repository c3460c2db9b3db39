package org.markwarden.crawler.parse;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as pages write them. */
final class Addresses {
    private static final int LONGEST = 4_000;
    private static final String UNSAFE = "{}|\\^`\"<>[]";
    /** A name under an ending that the list does not hold is that of a site, as the list itself has it. */
    private static final Pattern UNLISTED = Pattern.compile("[\\w-]+\\.[a-zA-Z][\\w-]*$");

    private static final BitSet PLAIN = plain();

    private Addresses() {}

    /** The address without its fragment, or nothing when nobody could fetch it. */
    static Optional<URI> of(String written) {
        if (!written.startsWith("http") || written.length() > LONGEST) {
            return Optional.empty();
        }
        int fragment = written.indexOf('#');
        String plain = (fragment < 0 ? written : written.substring(0, fragment)).strip();
        try {
            URI url = new URI(escaped(plain));
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            return Optional.empty(); // nobody could fetch it
        }
    }

    /** Whether two addresses belong to hosts of one owner, by the list of public suffixes: {@code list.shop.cn} and {@code item.shop.cn}. */
    static boolean isSameSite(URI one, URI other) {
        return site(one.getHost()).equals(site(other.getHost()));
    }

    private static String site(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (domain != null) {
            return domain;
        }
        Matcher unlisted = UNLISTED.matcher(host);
        return unlisted.find() ? unlisted.group().toLowerCase(Locale.ROOT) : host;
    }

    /** The address with those characters escaped that a URI may not hold. */
    static String escaped(String url) {
        if (isPlain(url)) {
            return url;
        }
        StringBuilder escaped = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || UNSAFE.indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (!PLAIN.get(url.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static BitSet plain() {
        BitSet plain = new BitSet();
        plain.set(' ' + 1, 127);
        UNSAFE.chars().forEach(plain::clear);
        return plain;
    }
}
