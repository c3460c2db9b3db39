package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.goods.GoodsTable;
import org.markwarden.matcher.goods.GoodsTerm;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.Vocabulary;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;
import org.markwarden.matcher.origin.Place;
import org.markwarden.matcher.origin.PlaceNames;

/** The word lists behind the verdicts on use, read once. */
final class UseTables {

    private static final int GOODS_READ = 400;

    final Condition condition = new Condition();
    final Bearing bearing;
    final SignPut put;
    final SetAgainst setAgainst = new SetAgainst();
    final PrintedPackaging printedPackaging = new PrintedPackaging();
    final Lexicon<Cue> cues;
    final Lexicon<Accessory> accessories;
    /** Bits of the kinds of product whose makers or names a word is. */
    final Lexicon<Integer> makers;

    final Lexicon<Integer> products;
    final Lexicon<Sense> senses;
    final Lexicon<Sense> senseContexts;
    final Lexicon<Boolean> plainWords;
    /** Everyday words of languages whose words the finder of names does not know. */
    final Lexicon<Boolean> foreignWords;

    /** Works, groups, schools and phrases that hold shorter words. */
    final Lexicon<Boolean> longerNames;
    /** Places of China in full and short form, and countries. */
    final Lexicon<Place> places;

    /** Waters, hills and towns after which foods are called. */
    final Lexicon<Boolean> otherPlaces;

    final Lexicon<GoodsTerm> goodsWords;
    final Vocabulary vocabulary;
    final FormWeights form;

    /** Bits of the kinds of product that films and cases are made for. */
    final int skinKinds;

    /** Bits of cars and bicycles. */
    final int vehicleKinds;

    private final Map<String, Integer> bits = new LinkedHashMap<>();

    UseTables(GoodsTable goods, PlaceNames placeNames, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Row> bearingRows = WordList.shipped("bearing-words.tsv").rows();
        bearing = new Bearing(bearingRows);
        put = new SignPut(bearingRows);
        form = new FormWeights(WordList.shipped("mark-form.tsv"));
        WordList hosts = WordList.shipped("hosts.tsv");
        hosts.rows().forEach(row -> bits.put(row.cell(0), 1 << bits.size()));
        skinKinds = bits.getOrDefault("phone", 0) | bits.getOrDefault("laptop", 0);
        vehicleKinds = bits.getOrDefault("car", 0) | bits.getOrDefault("bike", 0);
        products = bitLexicon(hosts, 1);
        makers = bitLexicon(hosts, 2);
        accessories = Lexicon.of(accessories(WordList.shipped("accessories.tsv")));
        List<Lexicon.Entry<Cue>> cueWords = cues(WordList.shipped("use-cues.tsv"));
        Cue lesson = Cue.anywhere(CueKind.TEACH);
        WordList.shipped("lessons.tsv").words().forEach(phrase -> cueWords.add(new Lexicon.Entry<>(phrase, lesson)));
        cueWords.addAll(combined(WordList.shipped("own-use.tsv"), Cue.anywhere(CueKind.OWN_USE)));
        cueWords.addAll(combined(WordList.shipped("added-words.tsv"), new Cue(CueKind.ADDED, Cue.Side.AFTER, 1)));
        cueWords.addAll(combined(WordList.shipped("harmless-words.tsv"), Cue.anywhere(CueKind.HARMLESS)));
        cues = Lexicon.of(cueWords);
        List<Lexicon.Entry<Sense>> senseWords = new ArrayList<>();
        List<Lexicon.Entry<Sense>> contexts = new ArrayList<>();
        WordList.shipped("senses.tsv").rows().forEach(row -> addSense(row, senseWords, contexts));
        senses = Lexicon.of(senseWords);
        senseContexts = Lexicon.of(contexts);
        plainWords = Lexicon.of(plainWords(WordList.shipped("plain-words.tsv")));
        foreignWords = Lexicon.of(plainWords(WordList.shipped("words-other.tsv")));
        longerNames = Lexicon.of(plainWords(WordList.shipped("longer-names.tsv")));
        places = placeNames.lexicon();
        otherPlaces = Lexicon.of(plainWords(WordList.shipped("other-places.tsv")));
        goodsWords = goods.lexicon();
    }

    /** Bits of the kinds of product that the goods of a right name. */
    int productBits(Right right) {
        String goods = right.entry().goods();
        if (goods == null) {
            return 0;
        }
        int[] found = {0};
        char[] text = Folding.fold(goods);
        products.scan(text, 0, Math.min(text.length, GOODS_READ), (_, _, bits) -> found[0] |= bits);
        return found[0];
    }

    /** Says whether the goods of the right name this word, so that its owner makes such things himself. */
    static boolean makes(Right right, String word) {
        String goods = right.entry().goods();
        return goods != null && goods.contains(word);
    }

    /** Says whether an item of the right's goods ends in a vehicle, this one or another: {@code passenger cars}, {@code 电动汽车}, not {@code 汽车轮胎}. */
    boolean makesVehicles(Right right, String vehicle) {
        return items(right).anyMatch(item -> endsIn(item, vehicle) || endsInVehicle(item.toCharArray()));
    }

    /** Says whether an item of the right's goods ends in a vehicle that is known here. */
    boolean makesVehicles(Right right) {
        return items(right).anyMatch(item -> endsInVehicle(item.toCharArray()));
    }

    private static Stream<String> items(Right right) {
        String goods = right.entry().goods();
        return goods == null
                ? Stream.empty()
                : Arrays.stream(Folding.folded(goods).split("[;,、/]", -1)).map(String::strip);
    }

    private static boolean endsIn(String item, String word) {
        int start = item.length() - word.length();
        return item.endsWith(word) && (start == 0 || !Folding.isSpaced(item.charAt(start - 1)));
    }

    private boolean endsInVehicle(char[] item) {
        boolean[] found = {false};
        products.scan(item, (_, end, kinds) -> found[0] |= end == item.length && (kinds & vehicleKinds) != 0);
        return found[0];
    }

    private Lexicon<Integer> bitLexicon(WordList hosts, int cell) {
        Map<String, Integer> merged = new LinkedHashMap<>();
        for (Row row : hosts.rows()) {
            int bit = kindBits(row, row.cell(0));
            row.words(cell).forEach(word -> merged.merge(word, bit, (a, b) -> a | b));
        }
        return Lexicon.of(merged.entrySet().stream()
                .map(entry -> new Lexicon.Entry<>(entry.getKey(), entry.getValue()))
                .toList());
    }

    private List<Lexicon.Entry<Accessory>> accessories(WordList list) {
        Map<String, Accessory> merged = new LinkedHashMap<>();
        for (Row row : list.rows()) {
            var accessory = new Accessory(row.cell(0).equals("fit"), kindBits(row, row.cell(1)));
            row.words(2)
                    .forEach(word -> merged.merge(
                            word, accessory, (a, b) -> new Accessory(a.fitted() || b.fitted(), a.kinds() | b.kinds())));
        }
        return merged.entrySet().stream()
                .map(entry -> new Lexicon.Entry<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private int kindBits(Row row, String kinds) {
        int found = 0;
        for (String kind : kinds.split(" ", -1)) {
            Integer bit = bits.get(kind);
            if (bit == null) {
                throw row.fault("no kind of product: " + kind);
            }
            found |= bit;
        }
        return found;
    }

    private static List<Lexicon.Entry<Cue>> cues(WordList list) {
        List<Lexicon.Entry<Cue>> entries = new ArrayList<>();
        for (Row row : list.rows()) {
            CueKind kind = CueKind.of(row.cell(0)).orElseThrow(() -> row.fault("no kind of cue: " + row.cell(0)));
            var cue = new Cue(kind, side(row), Integer.parseInt(row.cell(2)));
            row.words(3).forEach(word -> entries.add(new Lexicon.Entry<>(word, cue)));
        }
        return entries;
    }

    /** Every way to put the parts of a row together. */
    private static List<Lexicon.Entry<Cue>> combined(WordList list, Cue told) {
        List<Lexicon.Entry<Cue>> entries = new ArrayList<>();
        for (Row row : list.rows()) {
            String joint = row.cell(0).equals("space") ? " " : "";
            row.joined(1, joint).forEach(phrase -> entries.add(new Lexicon.Entry<>(phrase, told)));
        }
        return entries;
    }

    private static Cue.Side side(Row row) {
        return switch (row.cell(1)) {
            case "before" -> Cue.Side.BEFORE;
            case "after" -> Cue.Side.AFTER;
            case "anywhere" -> Cue.Side.ANYWHERE;
            default -> throw row.fault("neither before nor after nor anywhere: " + row.cell(1));
        };
    }

    private static void addSense(Row row, List<Lexicon.Entry<Sense>> words, List<Lexicon.Entry<Sense>> contexts) {
        var sense = new Sense(row.line(), row.cell(0), row.cell(1));
        row.words(2).forEach(word -> words.add(new Lexicon.Entry<>(word, sense)));
        row.words(3).forEach(word -> contexts.add(new Lexicon.Entry<>(word, sense)));
    }

    private static List<Lexicon.Entry<Boolean>> plainWords(WordList list) {
        return list.rows().stream()
                .flatMap(row -> row.words(1).stream())
                .distinct()
                .map(word -> new Lexicon.Entry<>(word, true))
                .toList();
    }

    /** An everyday meaning of a word that is also a mark; its words and its context words share the number. */
    record Sense(int number, String english, String chinese) {}
}
