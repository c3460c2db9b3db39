package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/**
 * Watched Chinese names of which at least one character stands unchanged in its place: the others may look or sound
 * alike, several at once (康帅博, 粤利粤).
 */
final class AnchorView implements View {

    /** More watched Chinese names than this are searched in the packed views only. */
    static final int MOST = 4000;

    private final NameIndex index;
    private final HanJudge judge;
    private final int[][] anchors = new int[0x10000][];

    AnchorView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
        List<List<Integer>> lists = new ArrayList<>();
        int[] listOf = new int[0x10000];
        int[] chosen = Arrays.stream(index.watched())
                .filter(p -> index.script(p) == Script.HAN)
                .filter(p -> index.length(p) >= 2 && index.length(p) <= HanTables.LONGEST)
                .limit(MOST)
                .toArray();
        for (int pattern : chosen) {
            for (int i = 0; i < index.length(pattern); i++) {
                char c = index.charAt(pattern, i);
                if (listOf[c] == 0) {
                    lists.add(new ArrayList<>());
                    listOf[c] = lists.size();
                }
                lists.get(listOf[c] - 1).add(pattern * HanTables.GAP_NUMBERS + i);
            }
        }
        for (int c = 0; c < anchors.length; c++) {
            if (listOf[c] != 0) {
                anchors[c] = lists.get(listOf[c] - 1).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        for (int i = 0; i < text.length(); i++) {
            int[] here = anchors[text.at(i)];
            if (here != null && text.kinds()[i] == Kind.HAN) {
                for (int anchor : here) {
                    scanAt(anchor / HanTables.GAP_NUMBERS, anchor % HanTables.GAP_NUMBERS, text, i, hits);
                }
            }
        }
    }

    private void scanAt(int pattern, int place, FoldedText text, int at, Hits hits) {
        int start = at - place;
        int end = start + index.length(pattern);
        if (start < 0 || end > text.length()) {
            return;
        }
        for (int i = 0; i < place; i++) {
            if (text.at(start + i) == index.charAt(pattern, i)) {
                return;
            }
        }
        if (isNearEnough(pattern, text, start, end) && HanJudge.isJoined(text, start, end)) {
            judge.replaced(pattern, text, start, end, hits);
        }
    }

    /** A name of two or three characters tolerates none that is unlike, a longer one only one. */
    private boolean isNearEnough(int pattern, FoldedText text, int start, int end) {
        int unlike = 0;
        int allowed = end - start <= 2 ? 0 : 1;
        for (int i = start; i < end; i++) {
            if (!judge.alignment().isNear(index.charAt(pattern, i - start), text.at(i)) && ++unlike > allowed) {
                return false;
            }
        }
        return true;
    }
}
