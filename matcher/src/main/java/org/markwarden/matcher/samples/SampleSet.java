package org.markwarden.matcher.samples;

import java.util.List;
import org.markwarden.domain.right.Right;

/** Labelled listings and the rights they are judged against. */
public record SampleSet(List<SampleListing> listings, List<Right> rights) {
    public SampleSet {
        listings = List.copyOf(listings);
        rights = List.copyOf(rights);
    }

    /** Its listings of one part, in the order of the file. */
    public List<SampleListing> of(SampleSplit split) {
        return listings.stream().filter(one -> one.split() == split).toList();
    }
}
