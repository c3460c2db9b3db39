package org.markwarden.matcher.model;

import java.time.LocalDate;
import java.util.List;
import org.markwarden.matcher.model.Weigher.Heard;

/**
 * A labelled comparison of a listing with a right.
 *
 * @param key identifies it; decides the order of all sums, so that the same examples give the same digits
 * @param seller who sells it, so that one seller never stands on both sides of a trial; the listing where unknown
 * @param right the right it was compared with
 * @param day on which the listing was captured
 * @param heard what the signals read
 * @param terms the words of the listing, each once; none where they are not to be heard
 * @param infringing what people say of it
 */
public record Example(
        String key,
        String seller,
        String right,
        LocalDate day,
        List<Heard> heard,
        List<String> terms,
        boolean infringing) {
    public Example {
        heard = List.copyOf(heard);
        terms = List.copyOf(terms);
    }
}
