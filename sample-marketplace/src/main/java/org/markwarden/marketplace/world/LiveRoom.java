package org.markwarden.marketplace.world;

import java.util.List;

/** A livestream with the shelf of offers shown under it. */
public record LiveRoom(String id, String title, String host, Shop shop, List<Offer> shelf) {

    public LiveRoom {
        shelf = List.copyOf(shelf);
    }

    public String path() {
        return "/live/" + id;
    }
}
