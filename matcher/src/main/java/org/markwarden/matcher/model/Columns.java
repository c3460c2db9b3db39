package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.markwarden.matcher.signals.Sense;

/**
 * What a fit may weigh: the signals in their order, then the words that stand beside enough rights. A word that stands beside few
 * rights tells which right was labelled, not how words lean.
 */
final class Columns {

    /** A word is learned from listings of at least so many rights. */
    private static final int FEWEST_RIGHTS = 4;

    private final Map<String, Sense> senses;
    private final Map<String, Integer> signals = new LinkedHashMap<>();
    private final Map<String, Integer> terms = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Columns(Map<String, Sense> senses, List<Example> examples) {
        this.senses = senses;
        senses.keySet().forEach(name -> {
            signals.put(name, names.size());
            names.add(name);
        });
        if (senses.containsKey(Model.TERMS_SIGNAL)) {
            Map<String, Set<String>> rights = new TreeMap<>();
            examples.forEach(one -> one.terms()
                    .forEach(term ->
                            rights.computeIfAbsent(term, _ -> new TreeSet<>()).add(one.right())));
            rights.forEach((term, beside) -> {
                if (beside.size() >= FEWEST_RIGHTS) {
                    terms.put(term, names.size());
                    names.add(term);
                }
            });
        }
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    boolean isTerm(int column) {
        return column >= signals.size();
    }

    /** Says whether fitting may move it: a signal that is evidence, or a word. */
    boolean isMoved(int column) {
        if (isTerm(column)) {
            return true;
        }
        return switch (senses.getOrDefault(names.get(column), Sense.FIXED)) {
            case RAISES, LOWERS -> true;
            case EITHER, FIXED -> false;
        };
    }

    /** The column of a signal; throws where an example speaks of none of the model. */
    int ofSignal(String signal) {
        Integer column = signals.get(signal);
        if (column == null) {
            throw new InvalidModelException("an example speaks of no signal of the model: " + signal);
        }
        return column;
    }

    /** The column of a word, below zero when it is not learned. */
    int ofTerm(String term) {
        return terms.getOrDefault(term, -1);
    }
}
