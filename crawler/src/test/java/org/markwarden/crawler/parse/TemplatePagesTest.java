package org.markwarden.crawler.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages after the templates of shop systems and platforms, in the size of real ones, written before the rules were looked at. */
class TemplatePagesTest extends PagesWithTruth {
    TemplatePagesTest() {
        super("templates");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofTemplates();
    }

    @Test
    void readsNoOfferAndNoPriceWhereThereIsNone() {
        assertThatNothingIsMadeUp();
    }
}
