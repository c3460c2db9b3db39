package org.markwarden.matcher.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Readings;

/**
 * Watched Chinese names of which at least one character stands unchanged in its place: the others may look or sound
 * alike, several at once (康帅博, 粤利粤).
 */
final class AnchorView implements View {

    /** More watched Chinese names than this are searched in the packed views only. */
    static final int MOST = 4000;

    private static final int WORDS = 4;

    private final NameIndex index;
    private final HanJudge judge;
    private final Readings readings;
    private final Asked unlikeAllowed;
    private final int[] @Nullable [] anchors = new int[0x10000][];
    /** Which characters are anchors at all; the first question at every place. */
    private final long[] isAnchor = new long[1 << 10];

    private final int[] patterns;
    private final int[] firstPlace;
    private final char[] names;
    private final long[] lookAlikes;

    AnchorView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
        readings = index.tables().readings();
        unlikeAllowed = index.tables().demands().of(Demand.UNLIKE_CHARACTERS);
        patterns = Arrays.stream(index.watched())
                .filter(p -> index.script(p) == Script.HAN)
                .filter(p -> index.length(p) >= 2 && index.length(p) <= HanTables.LONGEST)
                .limit(MOST)
                .toArray();
        firstPlace = new int[patterns.length + 1];
        for (int i = 0; i < patterns.length; i++) {
            firstPlace[i + 1] = firstPlace[i] + index.length(patterns[i]);
        }
        names = new char[firstPlace[patterns.length]];
        lookAlikes = new long[names.length * WORDS];
        for (int i = 0; i < patterns.length; i++) {
            addName(i);
        }
    }

    private void addName(int name) {
        for (int place = 0; place < firstPlace[name + 1] - firstPlace[name]; place++) {
            char c = index.charAt(patterns[name], place);
            int at = firstPlace[name] + place;
            names[at] = c;
            isAnchor[c >> 6] |= 1L << c;
            int[] known = anchors[c];
            int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
            more[more.length - 1] = name * HanTables.GAP_NUMBERS + place;
            anchors[c] = more;
            String related = index.tables().glyphs().related(c)
                    + index.tables().meanings().related(c);
            for (int i = 0; i < related.length(); i++) {
                lookAlikes[at * WORDS + word(related.charAt(i))] |= 1L << related.charAt(i);
            }
        }
    }

    private static int word(char c) {
        return (c >>> 6) & (WORDS - 1);
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        char[] chars = text.chars();
        for (int i = 0; i < text.length(); i++) {
            if ((isAnchor[chars[i] >> 6] & 1L << chars[i]) != 0 && text.kinds()[i] == Kind.HAN) {
                scanAround(text, i, hits);
            }
        }
    }

    private void scanAround(FoldedText text, int at, Hits hits) {
        int[] here = anchors[text.at(at)];
        if (here != null) {
            for (int anchor : here) {
                scanAt(anchor / HanTables.GAP_NUMBERS, anchor % HanTables.GAP_NUMBERS, text, at, hits);
            }
        }
    }

    private void scanAt(int name, int place, FoldedText text, int at, Hits hits) {
        int start = at - place;
        int first = firstPlace[name];
        int length = firstPlace[name + 1] - first;
        if (start < 0 || start + length > text.length()) {
            return;
        }
        char[] chars = text.chars();
        for (int i = 0; i < place; i++) {
            if (chars[start + i] == names[first + i]) {
                return;
            }
        }
        boolean near = isNearEnough(first, length, chars, start);
        int swapped = length < HanTables.SHORTEST_LEAN ? 0 : swapped(first, length, chars, start);
        if ((near || swapped > 0) && HanJudge.isJoined(text, start, start + length)) {
            if (near) {
                judge.replaced(patterns[name], text, start, start + length, hits);
            }
            if (swapped > 0) {
                judge.swapped(patterns[name], text, start, swapped, hits);
            }
        }
    }

    /** The place of two characters that changed places while one of them was replaced, 0 when there are none. */
    private int swapped(int first, int length, char[] chars, int start) {
        for (int i = 1; i + 1 < length; i++) {
            char left = chars[start + i];
            char right = chars[start + i + 1];
            boolean crossed = (right == names[first + i] && mayBeNear(first + i + 1, left))
                    || (left == names[first + i + 1] && mayBeNear(first + i, right));
            if (crossed && restIsSame(first, length, chars, start, i)) {
                return i;
            }
        }
        return 0;
    }

    private boolean restIsSame(int first, int length, char[] chars, int start, int swapped) {
        for (int i = 0; i < length; i++) {
            if (i != swapped && i != swapped + 1 && chars[start + i] != names[first + i]) {
                return false;
            }
        }
        return true;
    }

    /** A name tolerates as many characters that are unlike as its length allows. */
    private boolean isNearEnough(int first, int length, char[] chars, int start) {
        int unlike = 0;
        int allowed = (int) unlikeAllowed.at(length);
        for (int i = 0; i < length; i++) {
            if (!mayBeNear(first + i, chars[start + i]) && ++unlike > allowed) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeNear(int at, char c) {
        char own = names[at];
        return c == own || (lookAlikes[at * WORDS + word(c)] & (1L << c)) != 0 || readings.mayBeNear(own, c);
    }
}
