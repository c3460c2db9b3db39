package org.markwarden.matcher.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.Storage;

/**
 * A case file that people decided.
 *
 * @param decision the last one; {@code UNSURE} decides nothing
 * @param second what the first of the second readers said; nothing where nobody read it again
 */
public record DecidedCase(
        CaseFile caseFile, Decision decision, @Nullable Decision second) {

    /** Who decides in the demo: sample data never counts. */
    private static final Set<String> SCRIPTED = Set.of("scripted-analyst");

    private static final int PAGE = 500;

    /** Every decided case file, in the order of the ids; what a script decided is left out. */
    public static List<DecidedCase> all(Storage storage) {
        CaseFileStore store = storage.caseFiles();
        List<DecidedCase> all = new ArrayList<>();
        List<CaseFile> page = store.decided(null, PAGE);
        while (!page.isEmpty()) {
            for (CaseFile caseFile : page) {
                Decision last = store.decisions(caseFile.id()).getFirst();
                if (!SCRIPTED.contains(last.by())) {
                    List<Decision> again = store.secondReadings(caseFile.id());
                    all.add(new DecidedCase(caseFile, last, again.isEmpty() ? null : again.getFirst()));
                }
            }
            page = store.decided(page.getLast().id(), PAGE);
        }
        return all;
    }

    /** Says whether it was decided one way or the other. */
    public boolean isFinal() {
        return isFinal(decision);
    }

    /** Says whether the first reader confirmed it. */
    public boolean isConfirmed() {
        return decision.verdict() == Verdict.CONFIRMED;
    }

    /** Says whether two people decided it, each one way or the other. */
    public boolean isReadTwice() {
        return isFinal() && second != null && isFinal(second);
    }

    /** Says whether they say different things. */
    public boolean isDisputed() {
        return isReadTwice() && second != null && second.verdict() != decision.verdict();
    }

    /** Says whether it may teach a model: decided, and not disputed. */
    public boolean isLabel() {
        return isFinal() && !isDisputed();
    }

    private static boolean isFinal(Decision decision) {
        return switch (decision.verdict()) {
            case CONFIRMED, DISMISSED -> true;
            case UNSURE -> false;
        };
    }

    /** How often first and second readers agree. */
    public static Agreement agreement(List<DecidedCase> cases) {
        int[] counts = new int[4];
        for (DecidedCase one : cases) {
            if (one.isReadTwice()) {
                boolean second = one.isConfirmed() != one.isDisputed();
                counts[(one.isConfirmed() ? 0 : 2) + (second ? 0 : 1)]++;
            }
        }
        return new Agreement(counts[0], counts[3], counts[1], counts[2]);
    }
}
