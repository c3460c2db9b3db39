package org.markwarden.matcher.fields;

import java.util.List;

/** Finds registered names in the fields of a listing, in the order field, start. */
@FunctionalInterface
public interface MentionSource {
    List<RawMention> scan(ListingText listing);
}
