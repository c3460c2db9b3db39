package org.markwarden.crawler.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages written with what each says by someone who had seen neither the rules nor the other pages: the half that may be read. */
class UnseenPagesTest extends PagesWithTruth {
    UnseenPagesTest() {
        super("unseen pages");
    }

    @Override
    Stream<PageTruth> truths() {
        return PageTruth.ofUnseen(1);
    }

    @Test
    void readsNoOfferWhereThereIsNone() {
        assertThatNothingIsMadeUp("no offer");
    }
}
