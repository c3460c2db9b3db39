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
    private char[] classes = new char[256];

    HanSoundView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
        readings = index.tables().readings();
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        int length = text.length();
        if (classes.length < length + 1) {
            classes = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            classes[i] = text.kinds()[i] == Kind.HAN ? (char) readings.nearClass(text.at(i)) : 0;
        }
        classes[length] = 0;
        for (int i = 0; i + 1 < length; i++) {
            if (classes[i] != 0 && classes[i + 1] != 0) {
                scanAt(text, i, hits);
            }
        }
        scanOtherReadings(text, hits);
    }

    private void scanAt(FoldedText text, int start, Hits hits) {
        int mask = index.syllableGate.mask(classes[start], classes[start + 1]) & 0xFF;
        long hash = 0;
        int end = start;
        while (mask >>> (end - start) != 0 && end < text.length() && classes[end] != 0) {
            if (end > start && text.gaps()[end] != FoldedText.JOINED && text.gaps()[end] != FoldedText.SYMBOL) {
                return;
            }
            hash = FoldedText.extended(hash, classes[end++]);
            if ((mask & 1 << (end - start - 1)) != 0) {
                lookUp(hash, text, start, end, hits);
            }
        }
    }

    private void lookUp(long hash, FoldedText text, int start, int end, Hits hits) {
        long mixed = KeyTable.mix(hash);
        KeyTable keys = index.syllableKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            if (keys.markAt(slot) == KeyTable.mark(mixed) && index.length(keys.valueAt(slot)) == end - start) {
                judge.replaced(keys.valueAt(slot), text, start, end, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    /** Windows around a character with a second reading, read that way. */
    private void scanOtherReadings(FoldedText text, Hits hits) {
        for (int i = 0; i < text.length(); i++) {
            int other = classes[i] == 0 ? Readings.SILENT : readings.otherNearClass(text.at(i));
            if (other != Readings.SILENT) {
                char usual = classes[i];
                classes[i] = (char) other;
                for (int start = Math.max(0, i - LONGEST_OTHER + 1); start <= i && start + 1 < text.length(); start++) {
                    if (classes[start] != 0 && classes[start + 1] != 0) {
                        scanAt(text, start, hits);
                    }
                }
                classes[i] = usual;
            }
        }
    }
}
