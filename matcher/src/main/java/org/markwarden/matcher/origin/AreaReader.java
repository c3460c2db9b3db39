package org.markwarden.matcher.origin;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.WordList;

/** Reads places out of free text and says whether one text lies in the area another names. */
public final class AreaReader {

    private static final List<String> DENIALS = List.of("非", "不", "不是", "并非", "并不", "not ", "not be ", "never ");
    /** Behind 产 these make another word. */
    private static final String NO_ORIGIN = "品业权物能量值销";

    /** {@code grown in the United States}. */
    private static final String THE = " the";

    private static final int MOST_READ = 2000;
    private static final int MOST_TOLD = 16;

    private final PlaceNames places;
    private final Place china;
    /** Words behind which the place of origin stands: {@code 产自}. */
    private final List<String> madeIn;
    /** Words before which it stands: {@code 种植}. */
    private final List<String> grown;

    private final OthersOrigins others;

    public AreaReader(PlaceNames places) {
        this.places = places;
        this.china = new Place("中国", null);
        WordList words = WordList.shipped("origin-words.tsv");
        madeIn = words(words, "after");
        grown = words(words, "before");
        others = new OthersOrigins(words);
    }

    private static List<String> words(WordList list, String side) {
        return list.rows().stream()
                .filter(row -> row.cell(0).equals(side))
                .flatMap(row -> row.words(1).stream())
                .toList();
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

    /** Says whether the text names a place at all. */
    boolean knows(String area) {
        return !narrowest(area).isEmpty();
    }

    /**
     * The places sentences say the goods come from: {@code 新疆产}, {@code 产自青海}, {@code produced in Italy}; not what they deny,
     * {@code 非国产}, nor what they say of the goods of others.
     */
    List<String> toldOrigins(String text) {
        String read = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        char[] folded = Folding.fold(read);
        List<String> told = new ArrayList<>();
        var address = new Address(folded);
        int[] last = {-1};
        places.withRegionsAbroad().scan(folded, (start, end, _) -> {
            address.read(start, end);
            boolean says = isMadeIn(folded, address.start) || (grows(folded, start, end) && !isDenied(folded, start));
            if (says && told.size() < MOST_TOLD && !others.areTold(folded, address.start, end)) {
                if (last[0] == address.start) {
                    told.removeLast();
                }
                told.add(read.substring(address.start, end));
                last[0] = address.start;
            }
        });
        return told;
    }

    /** Places written one behind the other, the wider first: {@code 山东栖霞}, {@code 江苏 苏州}. */
    private static final class Address {

        private final char[] text;
        private int start;
        private int end = -1;

        Address(char[] text) {
            this.text = text;
        }

        void read(int from, int to) {
            if (end < 0 || (from >= end && !isBeside(from))) {
                start = from;
            }
            end = to;
        }

        private boolean isBeside(int from) {
            return from == end || (from == end + 1 && text[end] == ' ');
        }
    }

    private static boolean isDenied(char[] text, int end) {
        for (String word : DENIALS) {
            if (endsWith(text, end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(char[] text, int end, String word) {
        int from = end - word.length();
        return from >= 0 && word.contentEquals(CharBuffer.wrap(text, from, word.length()));
    }

    private boolean isMadeIn(char[] text, int start) {
        int end = start;
        while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':')) {
            end--;
        }
        end = endsWith(text, end, THE) ? end - THE.length() : end;
        for (String word : madeIn) {
            if (endsWith(text, end, word)) {
                return !isDenied(text, end - word.length());
            }
        }
        return false;
    }

    /** {@code 新疆产}, {@code 国产}, {@code 青海货}; not {@code 新疆产品}, {@code 新疆产业}. */
    private boolean grows(char[] text, int start, int end) {
        for (String word : grown) {
            if (end + word.length() <= text.length && word.contentEquals(CharBuffer.wrap(text, end, word.length()))) {
                return true;
            }
        }
        if (end < text.length && text[end] == '产') {
            return end + 1 == text.length || NO_ORIGIN.indexOf(text[end + 1]) < 0;
        }
        if (end < text.length && text[end] == '货' && (end + 1 == text.length || !Folding.isHan(text[end + 1]))) {
            return true;
        }
        return end - start == 2 && text[end - 1] == '产' && (end == text.length || NO_ORIGIN.indexOf(text[end]) < 0);
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
        char[] folded = Folding.fold(text);
        List<Span<Place>> found = new ArrayList<>();
        places.withRegionsAbroad().scan(folded, (start, end, place) -> {
            if (found.isEmpty() || end > found.getLast().end()) {
                found.add(new Span<>(start, end, place));
            }
        });
        List<Place> narrow = new ArrayList<>();
        List<Place> named = found.stream().map(Span::meaning).toList();
        for (Span<Place> span : found) {
            String written = new String(folded, span.start(), span.end() - span.start());
            for (Place place : places.resolve(written, span.meaning(), named)) {
                narrow.removeIf(place::isPartOf);
                if (!narrow.contains(place) && narrow.stream().noneMatch(inner -> inner.isPartOf(place))) {
                    narrow.add(place);
                }
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
