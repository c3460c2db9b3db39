package org.markwarden.matcher.patent;

import java.util.Set;

/** A run of digits, in one piece or in the groups year, kind, serial. */
record Digits(String value, int end) {

    /** Year and kind and serial, before and since October 2003, with and without check digit. */
    private static final Set<String> LAYOUTS = Set.of("4,1,7", "4,1,8", "2,1,5", "2,1,6", "5,7", "5,8");

    static Digits read(char[] folded, int at, boolean grouped) {
        int end = runEnd(folded, at);
        return grouped ? readGroups(folded, at, end) : new Digits(new String(folded, at, end - at), end);
    }

    int count() {
        return value.length();
    }

    static int runEnd(char[] folded, int at) {
        int end = at;
        while (end < folded.length && PatentNumbers.isDigit(folded[end])) {
            end++;
        }
        return end;
    }

    private static Digits readGroups(char[] folded, int at, int firstEnd) {
        var value = new StringBuilder().append(folded, at, firstEnd - at);
        var layout = new StringBuilder().append(firstEnd - at);
        var best = new Digits(value.toString(), firstEnd);
        int end = firstEnd;
        while (end + 1 < folded.length
                && isGap(folded[end])
                && PatentNumbers.isDigit(folded[end + 1])
                && value.length() < 13) {
            int next = runEnd(folded, end + 1);
            value.append(folded, end + 1, next - end - 1);
            layout.append(',').append(next - end - 1);
            end = next;
            if (LAYOUTS.contains(layout.toString())) {
                best = new Digits(value.toString(), end);
            }
        }
        return best;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '-';
    }
}
