package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;

/** Every view of disguised names over one index, each asked only when the text has its script. */
final class DisguiseViews implements View {

    private final boolean nothingToFind;
    private final View latin;
    private final View swaps;
    private final View pinyin;
    private final View sounds;
    private final View edits;
    private final View anchors;
    private final View masks;

    DisguiseViews(NameIndex index, InsideWord inside, WordEvidence evidence, MarkPlace place) {
        nothingToFind = index.patterns() == 0;
        var judge = new HanJudge(index, evidence, place);
        latin = new LatinView(index.tables().demands(), new LatinWords(index, place), inside);
        swaps = new WordSwapView(index, place);
        pinyin = new PinyinView(index);
        sounds = new HanSoundView(index, judge);
        edits = new HanEditView(index, judge);
        anchors = new AnchorView(index, judge);
        masks = new HanMaskView(index);
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        if (nothingToFind) {
            return;
        }
        if (text.tokens() > 0) {
            latin.scan(text, hits);
            swaps.scan(text, hits);
        }
        if (text.hasHan()) {
            sounds.scan(text, hits);
            edits.scan(text, hits);
            anchors.scan(text, hits);
            masks.scan(text, hits);
            if (text.tokens() > 0) {
                pinyin.scan(text, hits);
            }
        }
    }
}
