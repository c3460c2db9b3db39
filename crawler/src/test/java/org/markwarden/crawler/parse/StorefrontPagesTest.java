package org.markwarden.crawler.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages after real storefronts, written before any rule was looked at: the half that rules are made on. */
class StorefrontPagesTest extends PagesWithTruth {
    StorefrontPagesTest() {
        super("storefronts");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofStorefronts(1);
    }

    @Test
    void readsNoOfferAndNoPriceWhereThereIsNone() {
        assertThatNothingIsMadeUp();
    }
}
