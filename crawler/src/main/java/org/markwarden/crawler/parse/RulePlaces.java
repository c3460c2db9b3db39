package org.markwarden.crawler.parse;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    /** The elements of the document that a selector finds; none where there is no document. */
    default List<Element> select(String selector) {
        return List.of();
    }

    /** The content of a meta property. */
    @Nullable
    String property(String name);

    /** Which of several currencies is meant. */
    @Nullable
    String currency(List<String> codes);
}
