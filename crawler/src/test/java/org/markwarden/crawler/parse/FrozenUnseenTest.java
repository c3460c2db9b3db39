package org.markwarden.crawler.parse;

import java.util.stream.Stream;

/** The other half of the unseen pages, on which no rule is made: only how many are read right may be looked at. */
class FrozenUnseenTest extends PagesWithTruth {
    FrozenUnseenTest() {
        super("frozen unseen pages");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofUnseen(0);
    }
}
