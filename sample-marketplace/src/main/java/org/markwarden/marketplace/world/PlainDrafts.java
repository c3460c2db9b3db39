package org.markwarden.marketplace.world;

import org.markwarden.marketplace.world.Catalogue.Product;

/** Goods that touch no right, some of them in words that look as if they did. */
final class PlainDrafts {

    private final Catalogue catalogue;
    private final Dice dice;

    PlainDrafts(Catalogue catalogue, Dice dice) {
        this.catalogue = catalogue;
        this.dice = dice;
    }

    Draft ordinary(Product product) {
        return new Draft(product, "plain", Verdict.innocent(Innocence.ORDINARY));
    }

    Draft millet(Product product) {
        String place = dice.pick(product.attributes().get(1).subList(1, 4));
        return new Draft(product, "millet", new Verdict.Innocent(Innocence.MILLET, "TM-034")).word("place", place);
    }

    Draft master(Product product) {
        String master = dice.pick(catalogue.names("master"));
        return new Draft(product, "master", new Verdict.Innocent(Innocence.HONEST_MASTER, "TM-035"))
                .word("master", master)
                .brand(master);
    }

    Draft descriptive(Product product) {
        String phrase = switch (product.key()) {
            case "jade" -> "jade";
            case "model" -> "scale";
            default -> "artificial";
        };
        return new Draft(product, phrase, Verdict.innocent(Innocence.DESCRIPTIVE));
    }

    /** Shops that sell in a livestream put in a price nobody is meant to pay until the host names the real one. */
    Draft placeholder(Product product) {
        return new Draft(product, "placeholder", Verdict.innocent(Innocence.PLACEHOLDER_PRICE)).asking("999.00");
    }
}
