package org.markwarden.console.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;

/** Finds the text a mention or finding points into, by the field names of the match format. */
public final class ListingField {
    private static final String ATTRIBUTE = "attributes/";
    private static final String CATEGORY = "category/";

    private ListingField() {}

    /** The text of a field, or nothing when the listing has none. */
    public static Optional<String> text(Listing listing, String field) {
        return Optional.ofNullable(textOrNull(listing, field));
    }

    private static @Nullable String textOrNull(Listing listing, String field) {
        if (field.startsWith(ATTRIBUTE)) {
            return listing.attributes().get(field.substring(ATTRIBUTE.length()));
        }
        if (field.startsWith(CATEGORY)) {
            return category(listing, field.substring(CATEGORY.length()));
        }
        return switch (field) {
            case "title" -> listing.title();
            case "description" -> listing.description();
            case "brand" -> listing.brand();
            case "transcript" -> listing.transcript();
            case "seller.name" -> listing.seller().name();
            case "seller.licence_name" -> listing.seller().licenceName();
            default -> null;
        };
    }

    private static @Nullable String category(Listing listing, String number) {
        if (!number.matches("[0-9]{1,4}")) {
            return null;
        }
        int index = Integer.parseInt(number);
        return index < listing.category().size() ? listing.category().get(index) : null;
    }
}
