package org.markwarden.domain.listing;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * How a seller can be reached, as its own page says; of persons, and therefore kept off the listings.
 *
 * @param address of the business, in one line
 */
public record SellerContacts(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String person) {
    /** A seller who names none. */
    public static final SellerContacts NONE = new SellerContacts(null, null, null, null);

    public SellerContacts {
        CleanText.requireIfPresent("contacts.address", address);
        CleanText.requireIfPresent("contacts.phone", phone);
        CleanText.requireIfPresent("contacts.email", email);
        CleanText.requireIfPresent("contacts.person", person);
    }
}
