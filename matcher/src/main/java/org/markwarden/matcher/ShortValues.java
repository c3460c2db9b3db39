package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameSink;
import org.markwarden.matcher.names.Place;

/**
 * What a finder finds in short values, remembered: brands, colours, materials, places and categories come again within a
 * listing and in listing after listing. Holds the latest value of each slot, so that its size is fixed; belongs to one
 * finder.
 */
final class ShortValues {

    private static final int SLOT_BITS = 12;
    private static final int LONGEST = 32;
    /** More finds than this in one value are not worth keeping. */
    private static final int MOST_FINDS = 16;

    private final NameFinder finder;
    private final @Nullable Value[] values = new Value[1 << SLOT_BITS];

    ShortValues(NameFinder finder) {
        this.finder = finder;
    }

    /** Reports what {@link NameFinder#find(String, Place, NameSink)} finds. */
    void find(String text, Place place, NameSink sink) {
        if (text.length() > LONGEST) {
            finder.find(text, place, sink);
            return;
        }
        int slot = slot(text, place);
        Value value = values[slot];
        if (value == null || value.place != place || !value.text.equals(text)) {
            List<Find> finds = new ArrayList<>(0);
            finder.find(
                    text,
                    place,
                    (right, name, start, end, variant, similarity) ->
                            finds.add(new Find(right, name, start, end, variant, similarity)));
            value = new Value(text, place, finds);
            if (finds.size() <= MOST_FINDS) {
                values[slot] = value;
            }
        }
        for (Find find : value.finds) {
            sink.found(find.right, find.name, find.start, find.end, find.variant, find.similarity);
        }
    }

    private static int slot(String text, Place place) {
        int hash = (text.hashCode() * 31 + place.name().length()) * 0x9E3779B1;
        return hash >>> (Integer.SIZE - SLOT_BITS);
    }

    private record Value(String text, Place place, List<Find> finds) {}

    private record Find(int right, int name, int start, int end, Variant variant, double similarity) {}
}
