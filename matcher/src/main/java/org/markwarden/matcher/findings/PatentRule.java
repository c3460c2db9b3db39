package org.markwarden.matcher.findings;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Finding;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.patent.PatentFindings;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.wording.Wording.Kind;

/** Patent numbers that cannot be or no longer hold, and patent advertising without number or grant. */
final class PatentRule implements FindingRule {

    private final PatentFindings findings;

    PatentRule(PatentFindings findings) {
        this.findings = findings;
    }

    @Override
    public void find(FindingContext context, Consumer<Finding> sink) {
        boolean anyNumber = false;
        for (int i = 0; i < context.numbers().size(); i++) {
            List<PatentNumber> numbers = context.numbers().get(i);
            anyNumber |= !numbers.isEmpty();
            findings.in(context.text().field(i), numbers, context.asOf()).forEach(sink);
        }
        FieldText before = null;
        for (var hit : context.wordings().of(Kind.PATENT)) {
            if (hit.field() != before && !hit.field().isSeller()) {
                before = hit.field();
                accept(findings.bareClaim(hit.field(), anyNumber), sink);
            }
        }
    }

    private static void accept(@Nullable Finding finding, Consumer<Finding> sink) {
        if (finding != null) {
            sink.accept(finding);
        }
    }
}
