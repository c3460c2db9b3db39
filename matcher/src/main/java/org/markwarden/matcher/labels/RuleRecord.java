package org.markwarden.matcher.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.storage.Storage;

/**
 * What decisions say of the suspicions that one signal spoke for.
 *
 * @param signal its name
 * @param confirmed of those decided, the confirmed
 */
public record RuleRecord(String signal, Share confirmed) {

    /** So many decisions stand behind a rule before it may ever act by itself. */
    public static final int FEWEST = 300;

    /** And so high must the lower bound of its precision be. */
    public static final double LEAST = 0.90;

    private static final double SPOKE = 0.05;

    /** The record of every signal that spoke in a decided case file, by name; disputed ones count as not confirmed. */
    public static List<RuleRecord> of(Storage storage, List<DecidedCase> cases) {
        Map<String, int[]> counts = new TreeMap<>();
        for (DecidedCase one : cases) {
            if (one.isFinal()) {
                for (String signal : signals(storage, one)) {
                    int[] count = counts.computeIfAbsent(signal, _ -> new int[2]);
                    count[0] += one.isConfirmed() && !one.isDisputed() ? 1 : 0;
                    count[1]++;
                }
            }
        }
        List<RuleRecord> records = new ArrayList<>();
        counts.forEach((signal, count) -> records.add(new RuleRecord(signal, new Share(count[0], count[1]))));
        return records;
    }

    private static List<String> signals(Storage storage, DecidedCase one) {
        return storage.matches().find(one.caseFile().matchId()).stream()
                .flatMap(stored -> stored.match().matches().stream())
                .filter(match -> match.right().equals(one.caseFile().right()))
                .flatMap(match -> match.signals().stream())
                .filter(signal -> signal.contribution() > SPOKE)
                .map(SignalResult::name)
                .toList();
    }

    /** Says whether so many decisions stand behind it, and so surely, that a person may let it act. Off by default all the same. */
    public boolean mayBeTrusted() {
        return confirmed.whole() >= FEWEST && confirmed.lower() >= LEAST;
    }
}
