package org.markwarden.matcher.samples;

import java.util.List;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.right.NiceClass;

/**
 * A listing written for the project with its labels.
 *
 * @param goods the Nice classes of what is sold; any of them is right
 */
public record SampleListing(SampleSplit split, Listing listing, Set<NiceClass> goods, List<SampleLabel> labels) {
    public SampleListing {
        goods = Set.copyOf(goods);
        labels = List.copyOf(labels);
    }
}
