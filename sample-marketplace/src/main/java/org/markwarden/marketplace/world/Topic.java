package org.markwarden.marketplace.world;

import org.markwarden.marketplace.world.Catalogue.Mark;
import org.markwarden.marketplace.world.Catalogue.Product;

/** A mark and the goods it is, or might be, used for. */
record Topic(Mark mark, Product product) {

    static Topic read(String text, Language language, Catalogue catalogue, Dice dice) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return new Topic(catalogue.mark(text.substring(0, equals)), catalogue.product(text.substring(equals + 1)));
        }
        Mark mark = catalogue.mark(text);
        var fitting = mark.products().stream()
                .map(catalogue::product)
                .filter(product -> product.language() == language)
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException(text + " has no product in " + language);
        }
        return new Topic(mark, dice.pick(fitting));
    }
}
