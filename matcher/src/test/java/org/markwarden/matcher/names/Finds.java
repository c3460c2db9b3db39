package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.markwarden.matcher.text.TextTables;

/** Finds names in a text and tells them as text, for tests. */
final class Finds {

    private final List<String> names;
    private final NameFinder finder;

    private Finds(List<String> names, boolean watched) {
        this.names = names;
        finder = index(names, watched).finder();
    }

    static Finds of(String... names) {
        return new Finds(List.of(names), true);
    }

    static Finds lean(String... names) {
        return new Finds(List.of(names), false);
    }

    static NameIndex index(List<String> names, boolean watched) {
        return index(TextTables.load(), names, watched);
    }

    static NameIndex index(TextTables tables, List<String> names, boolean watched) {
        return NameIndex.build(tables, index -> {
            for (int i = 0; i < names.size(); i++) {
                index.accept(new NameEntry(i, 0, names.get(i), watched, NameOrigin.NAME));
            }
        });
    }

    /** Each find as {@code name/variant/text found}, in the order of the text. */
    List<String> in(String text) {
        return in(text, Place.VALUE);
    }

    List<String> inTitle(String title) {
        return in(title, Place.TITLE);
    }

    List<String> in(String text, Place place) {
        List<String> found = new ArrayList<>();
        finder.find(text, place, (right, _, start, end, variant, similarity) -> {
            if (!(similarity > 0 && similarity <= 1)) {
                throw new AssertionError("similarity " + similarity);
            }
            String span = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
            found.add(names.get(right) + "/" + variant.label().toLowerCase(Locale.ROOT) + "/" + span);
        });
        return found;
    }
}
