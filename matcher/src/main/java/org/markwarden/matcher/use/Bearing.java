package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/**
 * Whether a title says that its goods carry the sign of what they are said to fit: a cap that fits an Audi is lawful, one with the four
 * rings on it is not (Trademark Law, article 57(1), (2)). Below the title a logo is as often that of the part's own maker.
 */
final class Bearing {

    private final Lexicon<Boolean> words;

    Bearing() {
        List<Lexicon.Entry<Boolean>> entries = new ArrayList<>();
        for (Row row : WordList.shipped("bearing-words.tsv").rows()) {
            boolean bears = switch (row.cell(0)) {
                case "bears" -> true;
                case "not" -> false;
                default -> throw row.fault("neither bears nor not: " + row.cell(0));
            };
            row.words(1).forEach(word -> entries.add(new Lexicon.Entry<>(word, bears)));
        }
        words = Lexicon.of(entries);
    }

    /** The words of the title that say so; nothing where any says that there is none, or whose it would be instead. */
    @Nullable
    String told(FieldText title) {
        List<Span<Boolean>> found = new ArrayList<>();
        words.scan(title.folded(), (start, end, bears) -> found.add(new Span<>(start, end, bears)));
        if (found.isEmpty() || found.stream().anyMatch(one -> !one.meaning())) {
            return null;
        }
        Span<Boolean> first = found.getFirst();
        return title.slice(first.start(), first.end());
    }
}
