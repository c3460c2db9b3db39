package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;

/** One view of an index by itself, so that what each costs can be measured; belongs to one thread. */
public final class SingleView {

    private final FoldedText text;
    private final MarkPlace place = new MarkPlace();
    private final Hits hits = new Hits();
    private final View view;

    /** The views there are. */
    public enum Kind {
        /** Folding only. */
        FOLD,
        EXACT,
        LATIN,
        WORD_SWAP,
        PINYIN,
        HAN_SOUND,
        HAN_EDIT,
        HAN_ANCHOR,
        HAN_MASK
    }

    /** A view over the names of an index. */
    public SingleView(NameIndex index, Kind kind) {
        text = new FoldedText(index.tables().fold());
        view = view(index, kind);
    }

    private View view(NameIndex index, Kind kind) {
        var inside = new InsideWord(index.tables());
        var evidence = new WordEvidence(index.tables());
        var judge = new HanJudge(index, evidence, place);
        return switch (kind) {
            case FOLD -> (_, _) -> {};
            case EXACT -> new ExactView(index, inside, evidence, place);
            case LATIN -> new LatinView(index.tables().demands(), new LatinWords(index, place), inside);
            case WORD_SWAP -> new WordSwapView(index, place);
            case PINYIN -> new PinyinView(index);
            case HAN_SOUND -> new HanSoundView(index, judge);
            case HAN_EDIT -> new HanEditView(index, judge);
            case HAN_ANCHOR -> new AnchorView(index, judge);
            case HAN_MASK -> new HanMaskView(index);
        };
    }

    /** Looks at one title and answers how many finds the view makes. */
    public int scan(String title) {
        text.set(title);
        place.begin(text, Place.TITLE);
        hits.clear();
        view.scan(text, hits);
        return hits.count();
    }
}
