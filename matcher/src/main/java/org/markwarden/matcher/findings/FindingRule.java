package org.markwarden.matcher.findings;

import java.util.function.Consumer;
import org.markwarden.domain.match.Finding;

/** One kind of thing a listing says that stands on no single right. */
@FunctionalInterface
interface FindingRule {
    void find(FindingContext context, Consumer<Finding> sink);
}
