package org.markwarden.crawler.parse;

import java.util.stream.Stream;

/** The other half of the further pages, on which no rule is made: it says how pages fare that nobody has read. */
class FrozenPagesTest extends PagesWithTruth {
    FrozenPagesTest() {
        super("frozen pages");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofFurther(0);
    }
}
