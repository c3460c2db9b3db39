package org.markwarden.matcher.past;

/**
 * What is known of the time before a listing.
 *
 * @param prices what like offers asked
 * @param upheld notices upheld against sellers
 * @param removed offers that were taken down
 */
public record Past(LikeOffers prices, UpheldNotices upheld, RemovedOffers removed) {

    /** Nothing is known. */
    public static final Past NONE = new Past(LikeOffers.NONE, UpheldNotices.NONE, RemovedOffers.NONE);

    /** The same past with these prices. */
    public Past with(LikeOffers offers) {
        return new Past(offers, upheld, removed);
    }
}
