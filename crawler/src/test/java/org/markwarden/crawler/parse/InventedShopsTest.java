package org.markwarden.crawler.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of invented shops, written by somebody who had not seen the rules of reading. */
class InventedShopsTest extends PagesWithTruth {
    InventedShopsTest() {
        super("invented shops");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.all();
    }

    @Test
    void readsNoOfferAndNoPriceWhereThereIsNone() {
        assertThatNothingIsMadeUp();
    }
}
