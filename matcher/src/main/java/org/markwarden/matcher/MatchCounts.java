package org.markwarden.matcher;

import java.util.Map;
import java.util.TreeMap;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;

/** What a run over a file counted; belongs to the one thread that writes. */
public final class MatchCounts {

    private long listings;
    private long bad;
    private long written;
    private long raised;
    private final Map<String, Long> mentionsByUse = new TreeMap<>();
    private final Map<String, Long> mentionsByVariant = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();

    void countBad() {
        bad++;
    }

    void count(Match match, double threshold, boolean wasWritten) {
        listings++;
        written += wasWritten ? 1 : 0;
        raised += !match.matches().isEmpty() && match.topScore() >= threshold ? 1 : 0;
        for (Mention mention : match.mentions()) {
            mentionsByUse.merge(mention.use().label(), 1L, Long::sum);
            mentionsByVariant.merge(mention.variant().label(), 1L, Long::sum);
        }
        for (Finding finding : match.findings()) {
            findings.merge(finding.kind(), 1L, Long::sum);
        }
    }

    /** Listings that were compared. */
    public long listings() {
        return listings;
    }

    /** Lines that could not be read. */
    public long bad() {
        return bad;
    }

    /** Matches that were written. */
    public long written() {
        return written;
    }

    /** Listings with a score at or above the threshold. */
    public long raised() {
        return raised;
    }

    public Map<String, Long> mentionsByUse() {
        return mentionsByUse;
    }

    public Map<String, Long> mentionsByVariant() {
        return mentionsByVariant;
    }

    /** Findings by kind. */
    public Map<String, Long> findings() {
        return findings;
    }
}
