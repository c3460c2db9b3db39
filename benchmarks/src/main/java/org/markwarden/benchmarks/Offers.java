package org.markwarden.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.markwarden.domain.listing.Listing;
import org.markwarden.storage.json.ListingJson;

/**
 * What is offered on a market.
 *
 * @param listings whole listings, empty when a file gave only titles
 */
record Offers(List<String> titles, List<Listing> listings) {

    Offers {
        titles = List.copyOf(titles);
        listings = List.copyOf(listings);
    }

    /** Lines of JSON are listings, other lines are titles. */
    static Offers read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().startsWith("{")) {
            return new Offers(lines, List.of());
        }
        List<Listing> listings = lines.stream().map(ListingJson::read).toList();
        return new Offers(listings.stream().map(Listing::title).toList(), listings);
    }
}
