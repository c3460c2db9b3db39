package org.markwarden.matcher.goods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/** Head nouns of goods by Nice class, and which classes are related. */
public final class GoodsTable {

    private static final int LAST_CLASS = 45;

    private final Lexicon<GoodsTerm> lexicon;
    private final Lexicon<Boolean> companions;
    /** Parts of goods, with the classes of what bears them. */
    private final Lexicon<Long> fittings;
    /** Words beside which parts are what is sold. */
    private final Lexicon<Boolean> soldParts;

    private final long[] related = new long[LAST_CLASS + 1];

    /** Forty thousand words take a while to lay out; nothing of them ever changes. */
    private static final class Shipped {
        private static final GoodsTable TABLE = new GoodsTable();
    }

    /** The table that is shipped, laid out once. */
    public static GoodsTable shipped() {
        return Shipped.TABLE;
    }

    private GoodsTable() {
        Map<String, Long> classes = new LinkedHashMap<>();
        for (Row row : WordList.shipped("goods-terms.tsv").rows()) {
            long bit = 1L << number(row, row.cell(0));
            for (int cell = 1; cell < row.cells().size(); cell++) {
                row.words(cell).forEach(word -> classes.merge(Folding.folded(word), bit, (a, b) -> a | b));
            }
        }
        lexicon = Lexicon.of(classes.entrySet().stream()
                .map(entry -> new Lexicon.Entry<>(entry.getKey(), new GoodsTerm(entry.getKey(), entry.getValue())))
                .toList());
        companions = Lexicon.of(WordList.shipped("goods-companions.tsv").rows().stream()
                .flatMap(row -> row.words(0).stream())
                .map(word -> new Lexicon.Entry<>(word, true))
                .toList());
        List<Row> parts = WordList.shipped("goods-fittings.tsv").rows();
        fittings = Lexicon.of(parts.stream()
                .filter(row -> row.cell(0).equals("borne"))
                .flatMap(row -> {
                    long bearers = row.words(1).stream()
                            .mapToLong(text -> 1L << number(row, text))
                            .reduce(0, (a, b) -> a | b);
                    return row.words(2).stream().map(word -> new Lexicon.Entry<>(word, bearers));
                })
                .toList());
        soldParts = Lexicon.of(parts.stream()
                .filter(row -> row.cell(0).equals("sold"))
                .flatMap(row -> row.words(2).stream())
                .map(word -> new Lexicon.Entry<>(word, true))
                .toList());
        for (Row row : WordList.shipped("related-classes.tsv").rows()) {
            int from = number(row, row.cell(0));
            for (String other : row.words(1)) {
                relate(from, number(row, other));
            }
        }
    }

    /** The terms, ready to be found. */
    public Lexicon<GoodsTerm> lexicon() {
        return lexicon;
    }

    /** Words behind which a title names what the goods go with, not what they are. */
    Lexicon<Boolean> companions() {
        return companions;
    }

    /** Says whether the word at these places is a part of the goods named before it: {@code 五金} of a bag. */
    boolean isFitting(char[] text, int start, int end, GoodsTerm goods) {
        Long bearers = fittings.exactly(text, start, end);
        return bearers != null && (bearers & goods.classes()) != 0;
    }

    /** Says whether a title sells parts. */
    boolean sellsParts(char[] title) {
        boolean[] found = {false};
        soldParts.scan(title, (_, _, _) -> found[0] = true);
        return found[0];
    }

    /** The classes of a set and those related to them, as bits. */
    public long withRelated(long classes) {
        long all = classes;
        for (int number = 1; number <= LAST_CLASS; number++) {
            if ((classes & 1L << number) != 0) {
                all |= related[number];
            }
        }
        return all;
    }

    private void relate(int a, int b) {
        related[a] |= 1L << b;
        related[b] |= 1L << a;
    }

    private static int number(Row row, String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > LAST_CLASS) {
            throw row.fault("no Nice class: " + text);
        }
        return number;
    }
}
