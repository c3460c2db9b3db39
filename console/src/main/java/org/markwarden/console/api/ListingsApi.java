package org.markwarden.console.api;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.storage.Storage;
import org.markwarden.storage.json.ListingJson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Listings as the command line writes them, one by one or in the order of their ids. */
@RestController
class ListingsApi {
    private final Storage storage;

    ListingsApi(Storage storage) {
        this.storage = storage;
    }

    /** JSON Lines, newest versions; go on with {@code after} set to the last id. */
    @GetMapping(path = "/api/v1/listings", produces = "application/jsonl;charset=UTF-8")
    String page(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        Problems.requirePage(0, limit);
        List<Listing> listings = storage.listings().page(after == null ? null : id(after), limit);
        return listings.stream()
                .map(listing -> ListingJson.write(listing) + "\n")
                .collect(Collectors.joining());
    }

    @GetMapping(path = "/api/v1/listing", produces = MediaType.APPLICATION_JSON_VALUE)
    String one(@RequestParam String id) {
        Supplier<RuntimeException> unknown = () -> Problems.unknown("listing", id);
        return storage.listings().find(id(id)).map(ListingJson::write).orElseThrow(unknown);
    }

    private static ListingId id(String id) {
        try {
            return new ListingId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.wrong("id", id);
        }
    }
}
