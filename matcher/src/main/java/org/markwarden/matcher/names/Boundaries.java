package org.markwarden.matcher.names;

import java.util.Arrays;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Where a name may begin and end, and which gaps it may have inside. */
@SuppressWarnings("EnumOrdinal") // an array by script
final class Boundaries {

    /** {@code 桐 语 集改良}: so many characters, all but the last on their own, are one name, whatever follows without a gap. */
    private static final int SPELLED = 3;

    private final int sureDespiteGap;
    private final int sureDespiteWords;
    private final Asked[] asRegistered;

    Boundaries(DemandTable demands) {
        sureDespiteGap = demands.count(Demand.SPACE_INSIDE_HAN);
        sureDespiteWords = demands.count(Demand.SPACE_INSIDE_LATIN);
        asRegistered = Arrays.stream(Script.values())
                .map(script -> demands.of(Demand.AS_REGISTERED, script))
                .toArray(Asked[]::new);
    }

    /** A Latin letter or digit begins a word after a gap, a change of script, or a capital after a small letter. */
    boolean startsAt(FoldedText text, int i) {
        byte kind = text.kinds()[i];
        if (i == 0 || text.gaps()[i] != FoldedText.JOINED || text.kinds()[i - 1] != kind) {
            return true;
        }
        return kind == Kind.HAN || (kind == Kind.LATIN && text.isUpper(i) && !text.isUpper(i - 1));
    }

    boolean endsAt(FoldedText text, int end) {
        return end >= text.length() || startsAt(text, end);
    }

    /** One character on its own between gaps. */
    boolean standsAlone(FoldedText text, int i) {
        return (i == 0 || text.gaps()[i] != FoldedText.JOINED)
                && (i + 1 >= text.length() || text.gaps()[i + 1] != FoldedText.JOINED);
    }

    /** Says whether the gaps inside a window are those of one name rather than of neighbouring words. */
    boolean holdTogether(FoldedText text, int start, int end) {
        byte[] gaps = text.gaps();
        int spaces = 0;
        int symbols = 0;
        for (int i = start + 1; i < end; i++) {
            spaces += gaps[i] == FoldedText.SPACE || gaps[i] == FoldedText.SEPARATOR ? 1 : 0;
            symbols += gaps[i] == FoldedText.SYMBOL ? 1 : 0;
        }
        if (spaces == 0) {
            return true;
        }
        int size = end - start;
        if (spaces + symbols == size - 1) {
            boolean spelled = size >= SPELLED && text.kinds()[start] == Kind.HAN;
            return isApart(text, start) && (spelled || isApart(text, end));
        }
        if (text.kinds()[start] == Kind.LATIN) {
            return size >= sureDespiteWords;
        }
        return (size >= sureDespiteGap && spaces == 1) || (isApart(text, start) && isApart(text, end));
    }

    /** Two Chinese characters with a gap between, one of which stands alone: no word of the language is written so. */
    boolean leavesOneAlone(FoldedText text, int start, int end) {
        return end - start == 2
                && text.kinds()[start] == Kind.HAN
                && text.kinds()[start + 1] == Kind.HAN
                && (standsAlone(text, start) || standsAlone(text, start + 1));
    }

    /** A gap, an end, or a change of script at this place. */
    private boolean isApart(FoldedText text, int i) {
        return i == 0
                || i >= text.length()
                || text.gaps()[i] != FoldedText.JOINED
                || text.kinds()[i] != text.kinds()[i - 1];
    }

    /** Of which it is asked, as of digits and of two letters, the name must be written as registered and stand apart. */
    boolean isRightCase(NameIndex index, int pattern, FoldedText text, int start, int end) {
        if (asRegistered[index.script(pattern).ordinal()].at(end - start) == 0) {
            return true;
        }
        return isRegisteredSo(index, pattern, text, start, end)
                && standsApartFromWord(text, start)
                && standsApartFromWord(text, end);
    }

    private boolean standsApartFromWord(FoldedText text, int i) {
        if (i == 0 || i >= text.length() || text.gaps()[i] != FoldedText.JOINED) {
            return true;
        }
        return text.kinds()[i] == Kind.HAN ^ text.kinds()[i - 1] == Kind.HAN;
    }

    /** Says whether any right has registered the name exactly as it stands here. */
    boolean isRegisteredSo(NameIndex index, int pattern, FoldedText text, int start, int end) {
        int from = text.unitFrom(start);
        int to = text.unitTo(end - 1);
        for (int posting = index.firstPosting(pattern); posting < index.firstPosting(pattern + 1); posting++) {
            if (index.isAsRegistered(posting, pattern, text.original(), from, to)
                    || index.signsBehind(posting, pattern, text.original(), from, to) > 0) {
                return true;
            }
        }
        return false;
    }
}
