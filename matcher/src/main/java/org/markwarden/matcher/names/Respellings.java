package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** The other ways to write a name that can be listed: {@code H and M}, {@code 5粮液}, {@code 海澜の家}, {@code UGGs}. */
final class Respellings {

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final char TEN = '十';
    private static final char PARTICLE = '之';
    private static final String KANA = "の";
    private static final int LEAST_CHARACTERS = 2;

    private final int shortestWithAnd;
    private final Asked digits;
    private final Asked kana;
    private final Asked plural;
    private final int known;
    private final EnglishWords words;
    private final FoldedText respelled;

    /** One other writing, in what dress and how like the name it is. */
    record Respelling(String text, Variant variant, double likeness) {}

    Respellings(TextTables tables) {
        DemandTable demands = tables.demands();
        shortestWithAnd = demands.count(Demand.AND_SIGN);
        digits = demands.of(Demand.DIGIT_FOR_NUMERAL);
        kana = demands.of(Demand.KANA_FOR_PARTICLE);
        plural = demands.of(Demand.SHORT_PLURAL);
        known = demands.count(Demand.KNOWN_WORD);
        words = tables.englishWords();
        respelled = new FoldedText(tables.fold());
    }

    /** Those of a name; {@code folded} is the name, folded. */
    List<Respelling> of(NameEntry entry, FoldedText folded) {
        String name = entry.text();
        List<Respelling> all = new ArrayList<>(0);
        for (String other : AndSigns.respelled(name)) {
            respelled.set(other);
            if (respelled.length() >= shortestWithAnd && respelled.tokens() > 1 && !respelled.hasHan()) {
                all.add(new Respelling(other, Variant.SAME, 1));
            }
        }
        if (entry.watched()) {
            addWatched(name, folded, all);
        }
        return all;
    }

    private void addWatched(String name, FoldedText folded, List<Respelling> all) {
        if (folded.hasHan()) {
            add(inDigits(name), Variant.SOUND, digits.at(folded.length()), name, all);
            add(name.replace(String.valueOf(PARTICLE), KANA), Variant.SPELLING, kana.at(folded.length()), name, all);
        } else if (folded.tokens() == 1 && plural.at(folded.length()) > 0 && !isWord(name + "s")) {
            add(name + "s", Variant.SAME, plural.at(folded.length()), name, all);
        }
    }

    private static void add(String other, Variant variant, double likeness, String name, List<Respelling> all) {
        if (likeness > 0 && !other.equals(name)) {
            all.add(new Respelling(other, variant, likeness));
        }
    }

    private boolean isWord(String word) {
        char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
        return words.level(FoldedText.hashOf(letters, 0, letters.length)) <= known;
    }

    /** The name with digits for its numerals, or the name itself where little else would be left. */
    private static String inDigits(String name) {
        StringBuilder written = new StringBuilder(name.length() + 1);
        int kept = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int digit = NUMERALS.indexOf(c);
            if (digit >= 0) {
                written.append(digit);
            } else if (c == TEN) {
                written.append(10);
            } else {
                written.append(c);
                kept += Character.isIdeographic(c) ? 1 : 0;
            }
        }
        return kept >= LEAST_CHARACTERS ? written.toString() : name;
    }
}
