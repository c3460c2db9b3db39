package org.markwarden.console.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.markwarden.console.casework.Dossier;

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
        String subject,
        Instant madeAt,
        List<Step> steps,
        Map<String, String> measures,
        List<Dossier> cases,
        Map<String, String> coverage) {
    public PassReport {
        steps = List.copyOf(steps);
        cases = List.copyOf(cases);
    }

    /** One step of the pass with its count, in both languages. */
    public record Step(String chinese, String english, long count, String detail) {}
}
