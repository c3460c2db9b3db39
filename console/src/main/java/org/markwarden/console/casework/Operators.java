package org.markwarden.console.casework;

import java.util.Set;
import org.markwarden.notice.byhand.ByHand;

/**
 * What is known of the operators of marketplaces, watched or not.
 *
 * @param byHand where a person has to go
 * @param announcing the platforms of which a publication page is known; of the others nobody can say that they do not publish
 */
public record Operators(ByHand byHand, Set<String> announcing) {
    /** Nothing is known of any. */
    public static final Operators UNKNOWN = new Operators(ByHand.UNKNOWN, Set.of());

    public Operators {
        announcing = Set.copyOf(announcing);
    }
}
