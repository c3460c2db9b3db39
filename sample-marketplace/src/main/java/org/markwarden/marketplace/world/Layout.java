package org.markwarden.marketplace.world;

import java.util.List;

/** The look of the site, drawn from the seed: addresses, colours, wording, what a removed page answers. */
public record Layout(String itemFolder, String itemSuffix, int theme, int pageSize, Gone gone, String siteName) {

    /** How the platform answers for a removed listing. */
    public enum Gone {
        NOT_FOUND(404),
        GONE(410),
        SOFT(200);

        private final int status;

        Gone(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    static Layout drawnFrom(long seed) {
        var dice = Dice.of(seed, "layout");
        return new Layout(
                dice.pick(List.of("item", "goods", "product")),
                dice.pick(List.of(".html", "")),
                dice.between(0, 2),
                dice.pick(List.of(20, 24, 30)),
                dice.pick(List.of(Gone.values())),
                dice.pick(List.of("星屿集市", "万象集", "河口市集", "Harbour Market 港湾集")));
    }

    /** The page of an offer that was gone before the marketplace opened. */
    public String longGonePath() {
        return itemPath("6000000000");
    }

    private String itemPath(String id) {
        return "/" + itemFolder + "/" + id + itemSuffix;
    }

    String cornerPath(Corner corner, String id) {
        return switch (corner) {
            case ORDINARY -> itemPath(id);
            case SLOW -> "/outlet/" + id + itemSuffix;
            case THROTTLING -> "/busy/" + id + itemSuffix;
        };
    }
}
