package org.markwarden.matcher.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;

/** A listing with its text fields in a fixed order: title, brand, description, attributes, category, transcript, seller. */
public final class ListingText {

    private final Listing listing;
    private final List<FieldText> fields = new ArrayList<>();

    public ListingText(Listing listing) {
        this.listing = listing;
        add("title", listing.title());
        add("brand", listing.brand());
        add("description", listing.description());
        listing.attributes().forEach((key, value) -> add("attributes/" + key, value));
        for (int i = 0; i < listing.category().size(); i++) {
            add("category/" + i, listing.category().get(i));
        }
        add("transcript", listing.transcript());
        add("seller.name", listing.seller().name());
        add("seller.licence_name", listing.seller().licenceName());
    }

    public Listing listing() {
        return listing;
    }

    public List<FieldText> fields() {
        return fields;
    }

    public FieldText field(int index) {
        return fields.get(index);
    }

    public FieldText title() {
        return fields.getFirst();
    }

    private void add(String name, @Nullable String text) {
        if (text != null) {
            fields.add(new FieldText(name, text));
        }
    }
}
