package org.markwarden.console.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.markwarden.console.casework.Dossier;
import org.markwarden.domain.words.Phrase;

/**
 * What one pass gave, for a person to read.
 *
 * @param subject what was watched
 * @param steps what was done, in order
 * @param measures figures that say how good the pass was, label to value; empty when there is nothing to measure against
 * @param cases every case file with what belongs to it
 * @param coverage what was seen and what was not, label to value
 */
public record PassReport(
        Phrase subject,
        Instant madeAt,
        List<Step> steps,
        SequencedMap<Phrase, Phrase> measures,
        List<Dossier> cases,
        SequencedMap<Phrase, Phrase> coverage) {
    public PassReport {
        steps = List.copyOf(steps);
        measures = new LinkedHashMap<>(measures);
        cases = List.copyOf(cases);
        coverage = new LinkedHashMap<>(coverage);
    }

    /** A pass that nothing can be held against. */
    public static SequencedMap<Phrase, Phrase> unmeasured() {
        return new LinkedHashMap<>(Map.of());
    }

    /** One step of the pass with its count. */
    public record Step(Phrase label, long count, Phrase detail) {}
}
