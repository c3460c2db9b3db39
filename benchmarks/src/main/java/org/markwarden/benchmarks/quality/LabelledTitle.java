package org.markwarden.benchmarks.quality;

import java.util.List;

/**
 * A title with the spans somebody labelled.
 *
 * @param own spans of the maker's own brand
 * @param compatible spans of brands the goods are made to fit
 */
record LabelledTitle(String title, List<Span> own, List<Span> compatible) {
    LabelledTitle {
        own = List.copyOf(own);
        compatible = List.copyOf(compatible);
    }

    /** Code points from start to before end. */
    record Span(int start, int end) {
        boolean meets(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }
}
