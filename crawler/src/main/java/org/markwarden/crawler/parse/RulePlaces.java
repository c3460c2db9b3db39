package org.markwarden.crawler.parse;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.state.StateTrees;

/** Where the rules of a marketplace file may look: an HTML page, or the answer of an endpoint, which has only trees. */
interface RulePlaces {
    @Nullable
    MarketplaceFile marketplace();

    @Nullable
    Document document();

    List<StateTrees.Tree> trees();

    /** Whether the document has all classes and ids that a plain selector names; a selector of another form may match. */
    default boolean mayHold(String selector) {
        return true;
    }

    /** The content of a meta property. */
    @Nullable
    String property(String name);

    /** Which of several currencies is meant. */
    @Nullable
    String currency(List<String> codes);
}
