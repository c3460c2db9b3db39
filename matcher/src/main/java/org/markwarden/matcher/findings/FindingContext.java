package org.markwarden.matcher.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.WordingHit;
import org.markwarden.matcher.wording.Wordings;

/**
 * What a finding may look at.
 *
 * @param numbers the patent numbers of each field, in the order of the fields; empty lists where there are none
 * @param mayUse whether the holder lets the seller use the name
 */
public record FindingContext(
        ListingText text,
        Wordings wordings,
        List<Judged> mentions,
        List<List<PatentNumber>> numbers,
        Function<Right, Boolean> mayUse,
        LocalDate asOf) {

    /** Says whether a name is used as a mark without leave. */
    boolean hasMark() {
        return mentions.stream().anyMatch(judged -> judged.verdict().use() == Use.AS_MARK);
    }

    static Finding finding(String kind, WordingHit hit, Reason reason, String law) {
        return finding(kind, hit.field(), new int[] {hit.start(), hit.end()}, reason, law);
    }

    static Finding finding(String kind, FieldText field, int[] span, Reason reason, String law) {
        return new Finding(
                kind,
                field.name(),
                field.codePoint(span[0]),
                field.codePoint(span[1]),
                field.slice(span[0], span[1]),
                reason,
                law);
    }
}
