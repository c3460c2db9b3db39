package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/** The condition that a listing gives its goods, in a field of its own or in an attribute, in the words of many marketplaces. */
final class Condition {

    /** Longer values are no grades. */
    private static final int LONGEST = 60;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> grades = new HashSet<>();
    /** Words inside a value: true for used, false for new. */
    private final Lexicon<Boolean> words;

    Condition() {
        List<Lexicon.Entry<Boolean>> entries = new ArrayList<>();
        for (Row row : WordList.shipped("conditions.tsv").rows()) {
            for (String word : row.words(1)) {
                switch (row.cell(0)) {
                    case "key" -> keys.add(Folding.folded(word));
                    case "grade" -> grades.add(Folding.folded(word));
                    case "word" -> entries.add(new Lexicon.Entry<>(word, true));
                    case "new" -> entries.add(new Lexicon.Entry<>(word, false));
                    default -> throw row.fault("neither key nor grade, word, new: " + row.cell(0));
                }
            }
        }
        words = Lexicon.of(entries);
    }

    /** The value that says used, as written; nothing where the condition is new or not told. */
    @Nullable
    String used(Listing listing) {
        String condition = listing.condition();
        if (condition != null) {
            return isUsed(condition) ? condition : null;
        }
        for (Map.Entry<String, String> attribute : listing.attributes().entrySet()) {
            if (keys.contains(Folding.folded(attribute.getKey()).strip()) && isUsed(attribute.getValue())) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private boolean isUsed(String value) {
        String folded = Folding.folded(value).strip();
        if (folded.length() > LONGEST) {
            return false;
        }
        boolean[] found = {grades.contains(folded), false};
        words.scan(folded.toCharArray(), (_, _, used) -> found[used ? 0 : 1] = true);
        return found[0] && !found[1];
    }
}
