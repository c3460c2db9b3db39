package org.markwarden.crawler.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of further shop systems and terms, written before the rules were looked at: the half that rules are made on. */
class FurtherPagesTest extends PagesWithTruth {
    FurtherPagesTest() {
        super("further pages");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofFurther(1);
    }

    @Test
    void readsNoOfferAndNoPriceWhereThereIsNone() {
        assertThatNothingIsMadeUp();
    }
}
