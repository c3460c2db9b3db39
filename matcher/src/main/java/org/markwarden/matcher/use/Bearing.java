package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.WordList.Row;

/**
 * Whether goods carry the sign of what they are said to fit or to be no copy of: a cap that fits an Audi is lawful, one with the four rings
 * on it is not (Trademark Law, article 57(1), (2)). A bare logo is heard in the title alone: below it, it is as often that of the part's own
 * maker.
 */
final class Bearing {

    /** {@code 带标签}, {@code 有标准}, {@code 印字体}: other words that begin with a sign. */
    private static final String GOES_ON = "签准尺识配注示题价量线点记体幕典数节形号段条母";

    private final Lexicon<Told> words;
    private final Lexicon<Boolean> alike;

    Bearing(List<Row> rows) {
        List<Lexicon.Entry<Told>> told = new ArrayList<>();
        List<Lexicon.Entry<Boolean>> likened = new ArrayList<>();
        for (Row row : rows) {
            switch (row.cell(0)) {
                case "bears" -> row.words(1).forEach(word -> told.add(new Lexicon.Entry<>(word, Told.BEARS)));
                case "joined" ->
                    row.joined(1, "").forEach(word -> told.add(new Lexicon.Entry<>(word, Told.BEARS_PLAINLY)));
                case "not" -> row.words(1).forEach(word -> told.add(new Lexicon.Entry<>(word, Told.NOT)));
                case "alike" -> row.words(1).forEach(word -> likened.add(new Lexicon.Entry<>(word, true)));
                default -> {
                    if (!SignPut.KINDS.contains(row.cell(0))) {
                        throw row.fault("no kind of word: " + row.cell(0));
                    }
                }
            }
        }
        words = Lexicon.of(told);
        alike = Lexicon.of(likened);
    }

    /** The words of the title that say so; nothing where any says that there is none, or whose it would be instead. */
    @Nullable
    String told(FieldText title) {
        return first(title, found(title), Told.BEARS);
    }

    /** The words of running text that say so and cannot be meant of the sign of the part's own maker. */
    @Nullable
    String toldPlainly(FieldText prose) {
        return first(prose, found(prose), Told.BEARS_PLAINLY);
    }

    /** Says whether a text says that there is no sign, or whose it would be instead. */
    boolean denies(FieldText field) {
        return isDenied(found(field));
    }

    /** Says whether the title offers what looks like the packaging of others. */
    boolean isAlike(FieldText title) {
        boolean[] found = {false};
        alike.scan(title.folded(), (_, _, _) -> found[0] = true);
        return found[0];
    }

    private static @Nullable String first(FieldText field, List<Span<Told>> found, Told least) {
        if (isDenied(found)) {
            return null;
        }
        for (Span<Told> one : found) {
            if (one.meaning() == Told.BEARS_PLAINLY || one.meaning() == least) {
                return field.slice(one.start(), one.end());
            }
        }
        return null;
    }

    /** {@code 刻字} offers to put on whatever is asked for, but not in {@code 五金刻字齐全}. */
    private static boolean isDenied(List<Span<Told>> found) {
        return found.stream()
                .anyMatch(no -> no.meaning() == Told.NOT
                        && found.stream()
                                .noneMatch(yes -> yes.meaning() != Told.NOT
                                        && yes.start() <= no.start()
                                        && no.end() <= yes.end()
                                        && yes.end() - yes.start() > no.end() - no.start()));
    }

    private List<Span<Told>> found(FieldText field) {
        char[] text = field.folded();
        List<Span<Told>> found = new ArrayList<>();
        words.scan(text, (start, end, told) -> {
            boolean goesOn = end < text.length && GOES_ON.indexOf(text[end]) >= 0 && "标字".indexOf(text[end - 1]) >= 0;
            if (!goesOn) {
                found.add(new Span<>(start, end, told));
            }
        });
        return found;
    }

    private enum Told {
        BEARS,
        BEARS_PLAINLY,
        NOT
    }
}
