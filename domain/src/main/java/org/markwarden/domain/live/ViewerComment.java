package org.markwarden.domain.live;

import java.time.Duration;
import org.markwarden.domain.text.CleanText;

/**
 * What a viewer wrote over the picture (弹幕). It is no word of the seller's.
 *
 * @param at since the start of the show, not negative
 */
public record ViewerComment(Duration at, String text) {
    public ViewerComment {
        CleanText.requireFilled("comment text", text);
        if (at.isNegative()) {
            throw new IllegalArgumentException("comment at " + at);
        }
    }
}
