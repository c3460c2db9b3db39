package org.markwarden.domain.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingId;

/**
 * Many samples of one room as one history.
 *
 * @param startsAt as the newest sample that knows it says
 * @param events in the order they were seen
 * @param items the newest form of every item that was ever on the shelf, in the order they appeared
 */
public record LiveHistory(@Nullable Instant startsAt, List<ShelfEvent> events, List<ShelfItem> items) {
    public LiveHistory {
        events = List.copyOf(events);
        items = List.copyOf(items);
    }

    /** Merges samples of one room, in any order. */
    public static LiveHistory of(List<LiveSample> samples) {
        List<LiveSample> ordered =
                samples.stream().sorted(Comparator.comparing(LiveSample::at)).toList();
        Instant start = ordered.reversed().stream()
                .map(LiveSample::startsAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Merge merge = new Merge(start);
        ordered.forEach(merge::add);
        return new LiveHistory(start, merge.events, List.copyOf(merge.ever.values()));
    }

    /** When an item was first explained, or first seen on the shelf where nothing says that it was explained. */
    public Optional<Duration> shownAt(ListingId listing) {
        return firstExplained(listing)
                .or(() -> events.stream()
                        .filter(event -> event instanceof ShelfEvent.Appeared
                                && event.listing().equals(listing))
                        .map(ShelfEvent::at)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private Optional<Duration> firstExplained(ListingId listing) {
        return explanations().stream()
                .filter(explained -> explained.listing().equals(listing))
                .map(Explanation::from)
                .findFirst();
    }

    /** An item and the time its explanation began. */
    public record Explanation(ListingId listing, Duration from) {}

    /** The explanations whose time is known, in order of time. */
    public List<Explanation> explanations() {
        return events.stream()
                .filter(event -> event instanceof ShelfEvent.Explained && event.at() != null)
                .map(event -> new Explanation(event.listing(), Objects.requireNonNull(event.at())))
                .sorted(Comparator.comparing(Explanation::from))
                .toList();
    }

    /** The merging of one sample after the other. */
    private static final class Merge {
        private final @Nullable Instant start;
        private final List<ShelfEvent> events = new ArrayList<>();
        private final Map<ListingId, ShelfItem> ever = new LinkedHashMap<>();
        private Map<ListingId, ShelfItem> shelf = new LinkedHashMap<>();
        private @Nullable ListingId explained;

        Merge(@Nullable Instant start) {
            this.start = start;
        }

        void add(LiveSample sample) {
            if (sample.state() == LiveState.NOT_FOUND
                    || (sample.state() == LiveState.ENDED && sample.shelf().isEmpty())) {
                return; // an ended room shows no shelf any more; that is no removal of an item
            }
            Map<ListingId, ShelfItem> now = new LinkedHashMap<>();
            sample.shelf().forEach(item -> now.putIfAbsent(item.listing(), item));
            now.values().forEach(item -> seen(item, sample));
            shelf.keySet().stream()
                    .filter(listing -> !now.containsKey(listing))
                    .forEach(listing ->
                            events.add(new ShelfEvent.Removed(listing, sample.at(), sample.showTime(start))));
            shelf = now;
        }

        private void seen(ShelfItem item, LiveSample sample) {
            Duration at = sample.showTime(start);
            ShelfItem before = shelf.get(item.listing());
            if (before == null) {
                events.add(new ShelfEvent.Appeared(item.listing(), sample.at(), at, item.title()));
            } else if (!Objects.equals(before.price(), item.price())) {
                events.add(new ShelfEvent.PriceChanged(item.listing(), sample.at(), at, before.price(), item.price()));
            }
            explained(item, before, sample);
            ever.put(item.listing(), item);
        }

        private void explained(ShelfItem item, @Nullable ShelfItem before, LiveSample sample) {
            Duration named = item.explainedAt();
            boolean isNew = named == null
                    ? item.isExplained() && !item.listing().equals(explained)
                    : before == null || !named.equals(before.explainedAt());
            if (isNew) {
                Duration at = named == null ? sample.showTime(start) : named;
                events.add(new ShelfEvent.Explained(item.listing(), sample.at(), at));
            }
            if (item.isExplained()) {
                explained = item.listing();
            }
        }
    }
}
