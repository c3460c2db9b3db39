package org.markwarden.crawler.parse;

import java.util.stream.Stream;

/** The other half of the storefronts, on which no rule is made: it says how pages fare that nobody has read. */
class FrozenStorefrontsTest extends PagesWithTruth {
    FrozenStorefrontsTest() {
        super("frozen storefronts");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofStorefronts(0);
    }
}
