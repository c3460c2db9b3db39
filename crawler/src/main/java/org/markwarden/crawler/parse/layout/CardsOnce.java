package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cards of a page, looked for when somebody asks first: the page of one offer is mostly known without them. */
public final class CardsOnce {
    private final Supplier<List<Card>> search;
    private @Nullable List<Card> found;

    public CardsOnce(Supplier<List<Card>> search) {
        this.search = search;
    }

    /** The cards, in order of writing. */
    public List<Card> get() {
        List<Card> cards = found == null ? search.get() : found;
        found = cards;
        return cards;
    }
}
