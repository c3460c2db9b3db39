package org.markwarden.matcher.signals;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.markwarden.matcher.lexicon.Folding;

/**
 * Which characters of a registered name were changed and how: replaced, put in, left out, or two of them swapped (optimal
 * string alignment, Damerau 1964). Case and width are no change; of several names of a right the nearest counts.
 */
final class WrittenChanges {

    /** Longer names are not compared: nobody reads a list of changes of theirs. */
    private static final int LONGEST = 64;

    private static final WrittenChanges NONE = new WrittenChanges(List.of());

    private final List<Change> changes;

    private WrittenChanges(List<Change> changes) {
        this.changes = changes;
    }

    /** The changes that make the written name of one of these; none when more than half of every name would be changed. */
    static WrittenChanges of(Collection<String> names, String written) {
        int[] seen = written.strip().codePoints().toArray();
        Alignment nearest = null;
        for (String name : names) {
            int[] registered = name.strip().codePoints().toArray();
            if (registered.length <= LONGEST && seen.length <= LONGEST) {
                var next = new Alignment(registered, seen);
                nearest = nearest == null || next.cost() < nearest.cost() ? next : nearest;
            }
        }
        return nearest == null || !nearest.isTelling() ? NONE : new WrittenChanges(nearest.changes());
    }

    /** In words, such as {@code “1” for “l”, “e” left out}; empty when there is nothing to tell. */
    String english() {
        return changes.stream().map(Change::english).collect(Collectors.joining(", "));
    }

    /** In Chinese words. */
    String chinese() {
        return changes.stream().map(Change::chinese).collect(Collectors.joining("、"));
    }

    /**
     * One change.
     *
     * @param from as registered; empty for what was put in
     * @param to as written; empty for what was left out
     */
    private record Change(String from, String to, boolean swapped) {

        String english() {
            String written = shown(to, ULocale.ENGLISH);
            String registered = "“" + visible(from) + "”";
            if (swapped) {
                return registered + " turned round";
            }
            if (from.isEmpty()) {
                return written + " put in";
            }
            return to.isEmpty() ? registered + " left out" : written + " for " + registered;
        }

        String chinese() {
            String written = shown(to, ULocale.SIMPLIFIED_CHINESE);
            String registered = "“" + visible(from) + "”";
            if (swapped) {
                return registered + "颠倒为" + written;
            }
            if (from.isEmpty()) {
                return "加入" + written;
            }
            return to.isEmpty() ? "略去" + registered : registered + "写作" + written;
        }

        /** With the name of its script where it is another one than that of the name: a Cyrillic А looks like an A. */
        private String shown(String text, ULocale language) {
            String quoted = "“" + visible(text) + "”";
            if (from.isEmpty() || to.isEmpty() || swapped) {
                return quoted;
            }
            UnicodeScript own = UnicodeScript.of(from.codePointAt(0));
            UnicodeScript other = UnicodeScript.of(to.codePointAt(0));
            boolean foreign = own != other && other != UnicodeScript.COMMON && other != UnicodeScript.INHERITED;
            if (!foreign) {
                return quoted;
            }
            String script = nameOf(to.codePointAt(0), language);
            return language.equals(ULocale.ENGLISH) ? quoted + " (" + script + ")" : quoted + "（" + script + "）";
        }

        private static String nameOf(int codePoint, ULocale language) {
            String code = UScript.getShortName(UScript.getScript(codePoint));
            return new ULocale("und-" + code).getDisplayScript(language);
        }

        /** Characters without a shape of their own are told by their number. */
        private static String visible(String text) {
            return text.codePoints()
                    .mapToObj(c -> switch (Character.getType(c)) {
                        case Character.FORMAT,
                                Character.CONTROL,
                                Character.SURROGATE,
                                Character.NON_SPACING_MARK,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "U+%04X", c);
                        default -> Character.toString(c);
                    })
                    .collect(Collectors.joining());
        }
    }

    /** The cheapest way from a name to what is written. */
    private static final class Alignment {

        private final int[] name;
        private final int[] written;
        private final int[][] costs;

        Alignment(int[] name, int[] written) {
            this.name = name;
            this.written = written;
            costs = new int[name.length + 1][written.length + 1];
            for (int i = 0; i <= name.length; i++) {
                for (int j = 0; j <= written.length; j++) {
                    costs[i][j] = least(i, j);
                }
            }
        }

        private int least(int i, int j) {
            if (i == 0 || j == 0) {
                return i + j;
            }
            int least = Math.min(costs[i - 1][j], costs[i][j - 1]) + 1;
            least = Math.min(least, costs[i - 1][j - 1] + (same(name[i - 1], written[j - 1]) ? 0 : 1));
            return isSwapped(i, j) ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
        }

        private boolean isSwapped(int i, int j) {
            return i > 1
                    && j > 1
                    && same(name[i - 1], written[j - 2])
                    && same(name[i - 2], written[j - 1])
                    && !same(name[i - 1], name[i - 2]);
        }

        int cost() {
            return costs[name.length][written.length];
        }

        boolean isTelling() {
            return cost() > 0 && 2 * cost() <= Math.max(2, name.length);
        }

        List<Change> changes() {
            List<Change> backwards = new ArrayList<>();
            int i = name.length;
            int j = written.length;
            while (i > 0 || j > 0) {
                int here = costs[i][j];
                if (i > 0 && j > 0 && same(name[i - 1], written[j - 1]) && costs[i - 1][j - 1] == here) {
                    i--;
                    j--;
                } else if (isSwapped(i, j) && costs[i - 2][j - 2] + 1 == here) {
                    backwards.add(new Change(text(name, i - 2, i), text(written, j - 2, j), true));
                    i -= 2;
                    j -= 2;
                } else if (i > 0 && j > 0 && costs[i - 1][j - 1] + 1 == here) {
                    backwards.add(new Change(text(name, --i, i + 1), text(written, --j, j + 1), false));
                } else if (j > 0 && costs[i][j - 1] + 1 == here) {
                    backwards.add(new Change("", text(written, --j, j + 1), false));
                } else {
                    backwards.add(new Change(text(name, --i, i + 1), "", false));
                }
            }
            Collections.reverse(backwards);
            return backwards;
        }

        private static String text(int[] codePoints, int from, int to) {
            return new String(codePoints, from, to - from);
        }

        private static boolean same(int a, int b) {
            return a == b || (a < 0x10000 && b < 0x10000 && folded(a) == folded(b));
        }

        private static char folded(int c) {
            return Folding.fold(Character.toString(c))[0];
        }
    }
}
