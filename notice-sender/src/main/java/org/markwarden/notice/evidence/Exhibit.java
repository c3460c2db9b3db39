package org.markwarden.notice.evidence;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.text.CleanText;

/**
 * Everything one package is to hold.
 *
 * @param id case id, or a name for a capture without a case
 * @param suspicion absent for a capture without one
 * @param custody what the audit log says about it
 * @param pieces files of captured pieces of a live show, by their path below {@code data/live}
 */
public record Exhibit(
        String id,
        Capture capture,
        @Nullable Suspicion suspicion,
        List<AuditLink> custody,
        SortedMap<String, byte[]> pieces) {
    /** An exhibit without a live show. */
    public Exhibit(String id, Capture capture, @Nullable Suspicion suspicion, List<AuditLink> custody) {
        this(id, capture, suspicion, custody, new TreeMap<>());
    }

    public Exhibit {
        CleanText.requireFilled("exhibit id", id);
        custody = List.copyOf(custody);
        pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
    }

    /** The id as a part of a file name: ASCII letters, digits, dots and hyphens. */
    String fileName() {
        String name = id.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^[.-]+", "");
        String cut = name.length() > 80 ? name.substring(0, 80) : name;
        return cut.isEmpty() ? "exhibit" : cut;
    }
}
