package org.markwarden.matcher.origin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.OriginKeys;

/**
 * Asks whether the goods come from the area of a right. What the listing states as origin counts before what its sentences
 * tell, that before where it is shipped from, and that before where the seller sits: shipping from elsewhere is a fact, not
 * yet a contradiction of a stated true origin.
 */
public final class OriginCheck {

    /** Behind the Latin letters with their marks. */
    private static final char FIRST_NOT_LATIN = 0x250;

    private final AreaReader areas;

    public OriginCheck(AreaReader areas) {
        this.areas = areas;
    }

    /** The outcome for one listing and one right. */
    public Answer check(Listing listing, Right right) {
        List<String> area = right.entry().origin();
        if (area.isEmpty()) {
            return Answer.NOT_ASKED;
        }
        Answer origin = stated("origin", statedOrigin(listing), area);
        if (origin.kind() != AreaReader.Answer.UNKNOWN) {
            return origin;
        }
        Answer told = told(listing, area);
        if (told.kind() == AreaReader.Answer.OUTSIDE) {
            return told;
        }
        Answer ships = compare("ships_from", listing.shipsFrom(), area);
        if (ships.kind() != AreaReader.Answer.UNKNOWN) {
            return ships;
        }
        Answer seller = compare("seller.location", listing.seller().location(), area);
        if (seller.kind() != AreaReader.Answer.UNKNOWN) {
            return seller;
        }
        return origin.stated() != null ? origin : ships.stated() != null ? ships : seller;
    }

    private Answer stated(String field, @Nullable String stated, List<String> area) {
        Answer answer = compare(field, stated, area);
        return stated != null && isAbroad(area) && areas.isInChina(stated)
                ? new Answer(AreaReader.Answer.OUTSIDE, field, stated, String.join("; ", area))
                : answer;
    }

    private Answer compare(String field, @Nullable String stated, List<String> area) {
        String shown = String.join("; ", area);
        if (stated == null) {
            return new Answer(AreaReader.Answer.UNKNOWN, field, null, shown);
        }
        AreaReader.Answer best = AreaReader.Answer.OUTSIDE;
        boolean known = false;
        for (String place : area) {
            AreaReader.Answer answer = areas.lies(stated, place);
            if (answer == AreaReader.Answer.INSIDE) {
                return new Answer(answer, field, stated, shown);
            }
            if (areas.knows(place)) {
                known = true;
                best = answer == AreaReader.Answer.UNKNOWN ? answer : best;
            }
        }
        return new Answer(known ? best : AreaReader.Answer.UNKNOWN, field, stated, shown);
    }

    /** An area that no list of places knows, written in Latin letters, is none of China's: what is made in China is not from there. */
    private boolean isAbroad(List<String> area) {
        return area.stream().noneMatch(areas::knows)
                && area.stream().anyMatch(place -> !place.isEmpty() && place.charAt(0) < FIRST_NOT_LATIN);
    }

    /**
     * What the title, the description or the host says of where the goods grew; it contradicts a protected origin, it proves none. Where
     * several places are told, of several goods, none of them may be the protected one.
     */
    private Answer told(Listing listing, List<String> area) {
        Answer title = told("title", listing.title(), area);
        if (title.kind() == AreaReader.Answer.OUTSIDE) {
            return title;
        }
        Answer text = listing.description() == null ? title : told("description", listing.description(), area);
        return text.kind() == AreaReader.Answer.OUTSIDE || listing.transcript() == null
                ? text
                : told("transcript", listing.transcript(), area);
    }

    private Answer told(String field, String text, List<String> area) {
        Answer outside = compare(field, null, area);
        for (String place : areas.toldOrigins(text)) {
            Answer answer = stated(field, place, area);
            if (answer.kind() != AreaReader.Answer.OUTSIDE) {
                return compare(field, null, area);
            }
            outside = answer;
        }
        return outside;
    }

    private static @Nullable String statedOrigin(Listing listing) {
        if (listing.origin() != null) {
            return listing.origin();
        }
        String stated = null;
        int best = OriginKeys.NONE;
        for (Map.Entry<String, String> attribute : listing.attributes().entrySet()) {
            int rank = OriginKeys.rank(attribute.getKey());
            if (rank < best) {
                best = rank;
                stated = attribute.getValue();
            }
        }
        return stated;
    }

    /**
     * The outcome with the two values.
     *
     * @param field where the listing says it
     * @param stated what it says there
     * @param area the protected area
     */
    public record Answer(
            AreaReader.Answer kind, String field, @Nullable String stated, String area) {

        /** The right protects no origin. */
        public static final Answer NOT_ASKED = new Answer(AreaReader.Answer.UNKNOWN, "", null, "");
    }
}
