package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Readings;

/** Chinese names that sound alike, character by character, in standard or southern speech. */
final class HanSoundView implements View {

    private static final int LONGEST_OTHER = 3;

    private final NameIndex index;
    private final Readings readings;
    private final HanJudge judge;
    private final Probes probes = new Probes();
    private char[] classes = new char[256];
    private short[] masks = new short[256];

    HanSoundView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
        readings = index.tables().readings();
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        readClasses(text);
        probes.clear();
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            if (masks[i] != 0) {
                gather(masks[i], text, i, hits);
            }
        }
        gatherOtherReadings(text, hits);
        settle(text, hits);
    }

    /** The class of each syllable, and which lengths of names may begin with it and the next. */
    private void readClasses(FoldedText text) {
        int length = text.length();
        if (classes.length < length + 1) {
            classes = new char[length * 2];
            masks = new short[length * 2];
        }
        char[] chars = text.chars();
        byte[] kinds = text.kinds();
        for (int i = 0; i < length; i++) {
            classes[i] = kinds[i] == Kind.HAN ? (char) readings.nearClass(chars[i]) : 0;
        }
        classes[length] = 0;
        for (int i = 0; i < length; i++) {
            masks[i] = mask(i);
        }
    }

    private short mask(int start) {
        boolean voiced = classes[start] != 0 && classes[start + 1] != 0;
        return voiced ? (short) (index.syllableGate.mask(classes[start], classes[start + 1]) & 0xFF) : 0;
    }

    private void gather(int mask, FoldedText text, int start, Hits hits) {
        if (probes.isFull(HanTables.LONGEST)) {
            settle(text, hits);
        }
        byte[] gaps = text.gaps();
        long hash = 0;
        int end = start;
        while (mask >>> (end - start) != 0 && end < text.length() && classes[end] != 0) {
            if (end > start && gaps[end] != FoldedText.JOINED && gaps[end] != FoldedText.SYMBOL) {
                return;
            }
            hash = FoldedText.extended(hash, classes[end++]);
            if ((mask & 1 << (end - start - 1)) != 0) {
                probes.add(hash, start, end, 0);
            }
        }
    }

    private void settle(FoldedText text, Hits hits) {
        probes.ask(index.syllableKeys);
        for (int i = 0; i < probes.answers(); i++) {
            int pattern = probes.value(i);
            if (index.length(pattern) == probes.end(i) - probes.start(i)) {
                judge.replaced(pattern, text, probes.start(i), probes.end(i), hits);
            }
        }
    }

    /** Windows around a character with a second reading, read that way. */
    private void gatherOtherReadings(FoldedText text, Hits hits) {
        for (int i = 0; i < text.length(); i++) {
            int other = classes[i] == 0 ? Readings.SILENT : readings.otherNearClass(text.at(i));
            if (other != Readings.SILENT) {
                char usual = classes[i];
                classes[i] = (char) other;
                for (int start = Math.max(0, i - LONGEST_OTHER + 1); start <= i && start + 1 < text.length(); start++) {
                    gather(mask(start), text, start, hits);
                }
                classes[i] = usual;
            }
        }
    }
}
