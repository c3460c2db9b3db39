package org.markwarden.matcher.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;

/** Reads places out of free text and says whether one text lies in the area another names. */
public final class AreaReader {

    private final PlaceNames places;
    private final Place china;

    public AreaReader(PlaceNames places) {
        this.places = places;
        this.china = new Place("中国", null);
    }

    /** Whether the place of {@code text} lies in {@code area}; {@code UNKNOWN} when either names no place. */
    public Answer lies(String text, String area) {
        if (mentions(text, area)) {
            return Answer.INSIDE;
        }
        List<Place> here = narrowest(text);
        List<Place> there = narrowest(area);
        if (here.isEmpty() || there.isEmpty()) {
            return Answer.UNKNOWN;
        }
        for (Place place : here) {
            for (Place within : there) {
                if (place.isIn(within)) {
                    return Answer.INSIDE;
                }
                if (within.isIn(place)) {
                    return Answer.UNKNOWN;
                }
            }
        }
        return isChinaOnly(here) && there.stream().anyMatch(this::isChinese) ? Answer.UNKNOWN : Answer.OUTSIDE;
    }

    /** Says whether the text names a place in China. */
    public boolean isInChina(String text) {
        return narrowest(text).stream().anyMatch(this::isChinese);
    }

    private boolean isChinese(Place place) {
        return place.equals(china) || places.isDivision(place);
    }

    private boolean isChinaOnly(List<Place> here) {
        return here.stream().allMatch(china::equals);
    }

    /** The area's own words in the text, such as a town that no list of divisions has. */
    private static boolean mentions(String text, String area) {
        String folded = Folding.folded(text).toLowerCase(Locale.ROOT);
        String wanted = Folding.folded(area).toLowerCase(Locale.ROOT).strip();
        return !wanted.isEmpty() && folded.contains(wanted);
    }

    /** The places a text names, without those that another of them lies in. */
    private List<Place> narrowest(String text) {
        List<Span<Place>> found = new ArrayList<>();
        places.lexicon().scan(Folding.fold(text), (start, end, place) -> {
            if (found.isEmpty() || end > found.getLast().end()) {
                found.add(new Span<>(start, end, place));
            }
        });
        List<Place> narrow = new ArrayList<>();
        for (Span<Place> span : found) {
            Place place = places.resolve(
                    span.meaning(), found.stream().map(Span::meaning).toList());
            narrow.removeIf(wider -> place.isIn(wider));
            if (narrow.stream().noneMatch(inner -> inner.isIn(place))) {
                narrow.add(place);
            }
        }
        return narrow;
    }

    /** Whether one place lies in another. */
    public enum Answer {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }
}
