package org.markwarden.domain.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwarden.domain.listing.ListingId;

/**
 * What was said and written in a show, laid beside the item that was being explained.
 *
 * @param byItem cues of each item, in order of time
 * @param ofRoom cues before any item was explained, or of a show that does not say what it explains
 * @param comments viewers' words of each item
 */
public record SpokenWords(
        Map<ListingId, List<Cue>> byItem, List<Cue> ofRoom, Map<ListingId, List<ViewerComment>> comments) {
    public SpokenWords {
        byItem = Map.copyOf(byItem);
        ofRoom = List.copyOf(ofRoom);
        comments = Map.copyOf(comments);
    }

    /** Gives each cue to the item that was explained in its middle, each comment to the one explained when it was written. */
    public static SpokenWords of(LiveHistory history, List<Cue> cues, List<ViewerComment> comments) {
        Explanations explanations = new Explanations(history.explanations());
        Map<ListingId, List<Cue>> byItem = new LinkedHashMap<>();
        List<Cue> ofRoom = new ArrayList<>();
        for (Cue cue : cues) {
            Duration middle = cue.from().plus(cue.to()).dividedBy(2);
            explanations
                    .at(middle)
                    .ifPresentOrElse(
                            item -> byItem.computeIfAbsent(item, _ -> new ArrayList<>())
                                    .add(cue),
                            () -> ofRoom.add(cue));
        }
        Map<ListingId, List<ViewerComment>> written = new LinkedHashMap<>();
        comments.forEach(comment -> explanations
                .at(comment.at())
                .ifPresent(item ->
                        written.computeIfAbsent(item, _ -> new ArrayList<>()).add(comment)));
        return new SpokenWords(byItem, ofRoom, written);
    }

    /** The transcript of one item. */
    public Transcript of(ListingId item) {
        return Transcript.of(byItem.getOrDefault(item, List.of()));
    }

    /** Explanations in order of time, found by halving: a show has hundreds, and cues are many. */
    private record Explanations(List<LiveHistory.Explanation> ordered) {
        Optional<ListingId> at(Duration time) {
            int low = 0;
            int high = ordered.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ordered.get(middle).from().compareTo(time) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0
                    ? Optional.empty()
                    : Optional.of(ordered.get(low - 1).listing());
        }
    }
}
