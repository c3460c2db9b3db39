package org.markwarden.benchmarks.quality;

import java.util.List;
import org.markwarden.domain.match.Versions;

/**
 * How often matching is right: every body of labels by itself, never added up.
 *
 * @param versions of the model, the tables and the register of the first part
 */
record QualityReport(Versions versions, List<QualityPart> parts) {
    QualityReport {
        parts = List.copyOf(parts);
    }
}
