package org.markwarden.matcher.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.markwarden.domain.match.Finding;
import org.markwarden.matcher.patent.PatentFindings;

/** All findings of a listing, in the order field, start, kind; at most {@value #MOST}, whatever the listing holds. */
public final class Findings {

    static final int MOST = 100;

    private final List<FindingRule> rules;

    public Findings(PatentFindings patents) {
        rules = List.of(
                new PatentRule(patents),
                WordingRules::counterfeit,
                WordingRules::evasion,
                WordingRules::prohibited,
                SignRules::registeredSign,
                ShopRules::flagship,
                ShopRules::labels);
    }

    /** What the listing says that stands on no single right. */
    public List<Finding> of(FindingContext context) {
        List<Finding> found = new ArrayList<>();
        for (FindingRule rule : rules) {
            rule.find(context, found::add);
        }
        found.sort(Comparator.comparing(Finding::field)
                .thenComparingInt(Finding::start)
                .thenComparing(Finding::kind));
        return found.size() <= MOST ? found : List.copyOf(found.subList(0, MOST));
    }
}
