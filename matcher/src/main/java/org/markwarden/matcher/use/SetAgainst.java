package org.markwarden.matcher.use;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.markwarden.matcher.lexicon.WordList;

/** How a host sets goods of his own against those of another maker: {@code 戴森三千多，我们徕芬399}. */
final class SetAgainst {

    /** {@code 三千多块}; longer is no price. */
    private static final int LONGEST_PRICE = 8;

    private static final int SHORTEST_PRICE = 2;
    private static final String PAUSES = ",，、。 ;；";

    private final Beginnings between;
    private final Beginnings price;
    private final Beginnings own;
    private final Beginnings apart;

    SetAgainst() {
        WordList list = WordList.shipped("set-against.tsv");
        between = words(list, "between");
        price = words(list, "price");
        own = words(list, "own");
        apart = words(list, "apart");
    }

    private static Beginnings words(WordList list, String kind) {
        return new Beginnings(list.rows().stream()
                .filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> row.words(1).stream())
                .toList());
    }

    /** Where the speaker's own goods begin, when a price and then who speaks follow a name that ends here; else -1. */
    int ownFrom(char[] text, int nameEnd) {
        int from = skip(text, nameEnd, between, LONGEST_PRICE);
        int priceEnd = skip(text, from, price, LONGEST_PRICE);
        if (priceEnd - from < SHORTEST_PRICE) {
            return -1;
        }
        int at = priceEnd;
        while (at < text.length && PAUSES.indexOf(text[at]) >= 0) {
            at++;
        }
        int ownEnd = skip(text, at, own, LONGEST_PRICE);
        return at > priceEnd && ownEnd > at ? ownEnd : -1;
    }

    /** Says whether what follows tells that the goods are of another maker. */
    boolean isApart(char[] text, int from) {
        return apart.next(text, from) > 0;
    }

    private static int skip(char[] text, int from, Beginnings words, int most) {
        int at = from;
        int length = words.next(text, at);
        while (length > 0 && at + length - from <= most) {
            at += length;
            length = words.next(text, at);
        }
        return at;
    }

    /** Words that are looked for at one place; most places begin none of them. */
    private static final class Beginnings {

        private final char[][] words;
        private final BitSet firsts = new BitSet();

        Beginnings(List<String> words) {
            this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
            words.forEach(word -> firsts.set(word.charAt(0)));
        }

        /** The length of the longest of the words that stands here, 0 when none does. */
        int next(char[] text, int at) {
            int longest = 0;
            if (at < text.length && firsts.get(text[at])) {
                for (char[] word : words) {
                    int end = at + word.length;
                    if (word.length > longest
                            && end <= text.length
                            && Arrays.equals(word, 0, word.length, text, at, end)) {
                        longest = word.length;
                    }
                }
            }
            return longest;
        }
    }
}
