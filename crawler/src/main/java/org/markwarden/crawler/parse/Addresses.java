package org.markwarden.crawler.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Optional;

/** Addresses as pages write them. */
final class Addresses {
    private static final int LONGEST = 4_000;
    private static final String UNSAFE = "{}|\\^`\"<>[]";
    private static final BitSet PLAIN = plain();

    private Addresses() {}

    /** The address without its fragment, or nothing when nobody could fetch it. */
    static Optional<URI> of(String written) {
        if (!written.startsWith("http") || written.length() > LONGEST) {
            return Optional.empty();
        }
        int fragment = written.indexOf('#');
        String plain = SessionIds.without((fragment < 0 ? written : written.substring(0, fragment)).strip());
        try {
            URI url = new URI(escaped(plain));
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            return Optional.empty(); // nobody could fetch it
        }
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
