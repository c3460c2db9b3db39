package org.markwarden.matcher.fields;

import java.util.Comparator;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;

/**
 * A registered name as a finder saw it, before anyone asked how it is used.
 *
 * @param field index into {@link ListingText#fields()}
 * @param start first UTF-16 unit
 * @param end unit after the last
 * @param watched whether the right is one of those that are searched in every disguise
 */
public record RawMention(
        Right right, int field, int start, int end, Variant variant, double similarity, boolean watched) {

    /** In the order of the text. */
    public static final Comparator<RawMention> BY_PLACE = RawMention::compare;

    private static int compare(RawMention a, RawMention b) {
        return a.field == b.field ? Integer.compare(a.start, b.start) : Integer.compare(a.field, b.field);
    }

    /** Says whether the name stands there as registered, give or take what the law calls the same. */
    public boolean isPlain() {
        return !variant.isDisguise();
    }

    /** Says whether both name the same right. */
    public boolean sharesRight(RawMention other) {
        return right.id().equals(other.right.id());
    }

    /** Says whether it names this right. */
    public boolean names(Right other) {
        return right.id().equals(other.id());
    }

    /** Says whether this span holds the other and is longer. */
    public boolean swallows(RawMention other) {
        return start <= other.start && end >= other.end && end - start > other.end - other.start;
    }
}
