package org.markwarden.matcher.names;

/** Latin letters and digits by what they look like: {@code N1KE} and {@code nlke} share one skeleton. */
final class Skeleton {

    private static final String DIGITS = "olzeasgtbg";

    private Skeleton() {}

    /** Writes the skeleton of a window and answers its length. */
    static int write(char[] chars, int start, int end, char[] out) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = letter(chars[i]);
            char next = i + 1 < end ? letter(chars[i + 1]) : 0;
            if (c == 'r' && next == 'n') {
                out[length++] = 'm';
                i++;
            } else if (c == 'v' && next == 'v') {
                out[length++] = 'w';
                i++;
            } else if (c == 'c' && next == 'l') {
                out[length++] = 'd';
                i++;
            } else {
                out[length++] = c;
            }
        }
        return length;
    }

    private static char letter(char c) {
        if (c >= '0' && c <= '9') {
            return DIGITS.charAt(c - '0');
        }
        return c == 'i' ? 'l' : c;
    }
}
