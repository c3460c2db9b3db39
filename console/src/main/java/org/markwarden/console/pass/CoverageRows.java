package org.markwarden.console.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.markwarden.console.words.BothLanguages;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.domain.words.Phrase;

/** Coverage in the words of the report. */
public final class CoverageRows {
    private final BothLanguages words = BothLanguages.shipped();
    private final SequencedMap<Phrase, Phrase> rows = new LinkedHashMap<>();
    private final String before;

    private CoverageRows(Coverage coverage) {
        this.before = coverage.marketplace() + " · ";
        put(words.of("seen.planned"), coverage.planned());
        put(
                words.of("seen.not-seen"),
                String.format(Locale.ROOT, "%d (%.1f %%)", coverage.notSeen(), 100 * coverage.shareNotSeen()));
        coverage.attempts().forEach((kind, count) -> put(words.of("attempt." + kind), count));
        coverage.failures().forEach((why, count) -> put(words.of("seen.failed", words.recorded(why)), count));
        coverage.refusals().forEach((rule, count) -> put(words.of("seen.refused", words.recorded(rule)), count));
        coverage.pages().forEach((kind, count) -> put(words.of("snapshot.page." + kind), count));
        put(words.of("seen.script-only"), coverage.scriptOnly());
    }

    /** One set of rows a marketplace. */
    public static SequencedMap<Phrase, Phrase> of(List<Coverage> coverages) {
        SequencedMap<Phrase, Phrase> rows = new LinkedHashMap<>();
        coverages.forEach(coverage -> rows.putAll(new CoverageRows(coverage).rows));
        return rows;
    }

    private void put(Phrase label, Object value) {
        rows.put(Phrase.same(before).and("", label), Phrase.same(value.toString()));
    }
}
