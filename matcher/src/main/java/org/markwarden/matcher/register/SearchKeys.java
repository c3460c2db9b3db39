package org.markwarden.matcher.register;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.TextTables;

/**
 * What a listing is found again by. Text: each Chinese character and its near sound, and pieces of three letters of each
 * Latin word, letters and digits by what they look like. Name: as many of its keys, or of their look-alikes, as a
 * disguise can be expected to leave.
 */
final class SearchKeys {

    private static final int PIECE = 3;
    private static final String LOOKS_LIKE = "olzeasgtbg";

    private final TextTables tables;
    private final FoldedText folded;

    SearchKeys(TextTables tables) {
        this.tables = tables;
        folded = new FoldedText(tables.fold());
    }

    void of(List<String> texts, Consumer<String> sink) {
        Set<String> keys = new HashSet<>();
        for (String text : texts) {
            folded.set(text);
            for (int i = 0; i < folded.length(); i++) {
                if (folded.kinds()[i] == Kind.HAN) {
                    keys.add("h" + folded.at(i));
                    keys.add("s" + tables.readings().nearClass(folded.at(i)));
                } else {
                    keys.add("o" + folded.at(i));
                }
            }
            pieces(latin(folded), keys);
        }
        keys.forEach(sink);
    }

    /** Everything Latin in one row without gaps, so that spaced and joined writings share pieces. */
    private static String latin(FoldedText text) {
        var letters = new StringBuilder();
        for (int token = 0; token < text.tokens(); token++) {
            for (int i = text.tokenStart(token); i < text.tokenEnd(token); i++) {
                letters.append(looks(text.at(i)));
            }
        }
        return letters.toString();
    }

    private static char looks(char c) {
        if (c >= '0' && c <= '9') {
            return LOOKS_LIKE.charAt(c - '0');
        }
        return c == 'i' ? 'l' : c;
    }

    private static void pieces(String letters, Set<String> keys) {
        for (int i = 0; i + 2 <= letters.length(); i++) {
            keys.add("p" + letters.substring(i, i + 2));
            if (i + PIECE <= letters.length()) {
                keys.add("p" + letters.substring(i, i + PIECE));
            }
        }
    }

    Query query(String field, List<String> names) {
        var any = new BooleanQuery.Builder();
        for (String name : names) {
            folded.set(name);
            boolean han = folded.hasHan();
            any.add(han ? chinese(field) : latinQuery(field, latin(folded)), BooleanClause.Occur.SHOULD);
            if (han) {
                any.add(latinQuery(field, pinyin()), BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Two thirds of the characters, as they are, by sound, by look, or spelled in letters. */
    private Query chinese(String field) {
        var places = new BooleanQuery.Builder();
        int count = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.kinds()[i] == Kind.HAN) {
                places.add(place(field, folded.at(i)), BooleanClause.Occur.SHOULD);
                count++;
            }
        }
        return places.setMinimumNumberShouldMatch(count - count / 3).build();
    }

    private Query place(String field, char c) {
        Set<String> keys =
                new LinkedHashSet<>(List.of("h" + c, "s" + tables.readings().nearClass(c)));
        for (short reading : tables.readings().all(c)) {
            keys.add("s" + tables.readings().classOf(reading));
        }
        tables.glyphs().related(c).chars().forEach(other -> keys.add("h" + (char) other));
        tables.splits().apart(c).forEach(parts -> keys.add("h" + parts.charAt(1)));
        String letters = tables.readings().letters(c);
        if (letters.length() >= 2) {
            keys.add("p" + looks(letters.charAt(0)) + looks(letters.charAt(1)));
        }
        var place = new BooleanQuery.Builder();
        keys.forEach(key -> place.add(new TermQuery(new Term(field, key)), BooleanClause.Occur.SHOULD));
        return place.build();
    }

    private String pinyin() {
        var letters = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            for (char c : tables.readings().letters(folded.at(i)).toCharArray()) {
                letters.append(looks(c));
            }
        }
        return letters.toString();
    }

    /** A third of the pairs of letters; a change of one letter spoils two of them. */
    private static Query latinQuery(String field, String letters) {
        var pieces = new BooleanQuery.Builder();
        int count = 0;
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pieces.add(new TermQuery(new Term(field, "p" + letters.substring(i, i + 2))), BooleanClause.Occur.SHOULD);
            count++;
        }
        if (count == 0) {
            return new TermQuery(new Term(field, "o" + letters));
        }
        return pieces.setMinimumNumberShouldMatch(Math.max(1, count / 3)).build();
    }
}
