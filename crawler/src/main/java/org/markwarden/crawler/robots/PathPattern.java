package org.markwarden.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A path with {@code *} and a closing {@code $} (RFC 9309, section 2.2.3), compared with the escaped path of an address. */
final class PathPattern {
    private final String pattern;

    PathPattern(String written) {
        this.pattern = escaped(written);
    }

    /** Longer patterns win over shorter ones. */
    int priority() {
        return pattern.length();
    }

    @Override
    public String toString() {
        return pattern;
    }

    /**
     * Says whether the pattern fits the beginning of the path. Keeps every position reached so far instead of trying one
     * after the other, so that no pattern takes more than its length times that of the path.
     */
    boolean matches(String path) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '$' && i + 1 == pattern.length()) {
                return reached[path.length()];
            }
            if (!(c == '*' ? spread(reached) : advance(reached, path, c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean spread(boolean[] reached) {
        int first = 0;
        while (!reached[first]) {
            first++;
        }
        Arrays.fill(reached, first, reached.length, true);
        return true;
    }

    private static boolean advance(boolean[] reached, String path, char c) {
        boolean any = false;
        for (int at = path.length(); at > 0; at--) {
            reached[at] = reached[at - 1] && path.charAt(at - 1) == c;
            any |= reached[at];
        }
        reached[0] = false;
        return any;
    }

    private static String escaped(String written) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                escaped.append('%').append(upper(bytes[++i])).append(upper(bytes[++i]));
            } else if (b >= 0x80) {
                escaped.append("%%%02X".formatted(b));
            } else {
                escaped.append((char) b);
            }
        }
        return escaped.toString();
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }

    private static char upper(byte b) {
        return Character.toUpperCase((char) b);
    }
}
