package org.markwarden.crawler.parse;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.crawler.parse.state.Shown;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.snapshot.PageKind;

/** The live rooms that data shows, with what a marketplace file says of where their parts stand and what its words mean. */
final class RoomsByFile {
    private final RulePlaces places;
    private final MarketplaceFile file;

    private RoomsByFile(RulePlaces places, MarketplaceFile file) {
        this.places = places;
        this.file = file;
    }

    /**
     * The rooms in the order of the data.
     *
     * @param identity what the address says
     * @param found the rooms that show by themselves
     * @param shelf the offers of an answer that holds nothing else
     */
    static List<LiveRoom> of(
            RulePlaces places, @Nullable Identity identity, List<LiveRoom> found, Supplier<List<Shown>> shelf) {
        MarketplaceFile file = places.marketplace();
        if (file == null) {
            return found;
        }
        RoomsByFile rooms = new RoomsByFile(places, file);
        return switch (found.size()) {
            case 0 -> rooms.described(identity, shelf);
            case 1 -> List.of(rooms.ruled(found.getFirst()));
            default -> found.stream().map(rooms::inOwnWords).toList();
        };
    }

    /** The room of an answer that names none: its number stands where the file says, or in the address. */
    private List<LiveRoom> described(@Nullable Identity identity, Supplier<List<Shown>> shelf) {
        if (identity == null || identity.kind() != PageKind.LIVE_ROOM) {
            return List.of();
        }
        String number = Objects.requireNonNullElse(value("room"), identity.id() == null ? "" : identity.id());
        if (number.isEmpty()) {
            return List.of();
        }
        LiveRoom bare = LiveRoom.withNothingBut(number, places.document() == null ? shelf.get() : List.of());
        LiveRoom room = ruled(bare);
        boolean says = room.title() != null || room.host() != null || room.word() != null;
        return says || !room.shelf().isEmpty() ? List.of(room) : List.of();
    }

    private LiveRoom ruled(LiveRoom room) {
        String word = value("state");
        LiveRoom.Told told = new LiveRoom.Told(
                or(value("title"), room.title()),
                or(value("host"), room.host()),
                word == null ? state(room) : label(file.live().state(word)),
                or(word, room.word()),
                value("starts-at"));
        return room.told(Objects.requireNonNullElse(value("room"), room.id()), told);
    }

    private LiveRoom inOwnWords(LiveRoom room) {
        return room.told(room.id(), new LiveRoom.Told(room.title(), room.host(), state(room), room.word(), null));
    }

    /** Where a file says what its numbers mean, another number means nothing. */
    private @Nullable String state(LiveRoom room) {
        String word = room.word();
        LiveState named = word == null ? null : file.live().state(word);
        boolean counted = word != null && word.chars().allMatch(Character::isDigit);
        return named != null ? named.label() : counted && !file.live().states().isEmpty() ? null : room.state();
    }

    private static @Nullable String label(@Nullable LiveState state) {
        return state == null ? null : state.label();
    }

    private @Nullable String value(String field) {
        return file.fields().getOrDefault(field, List.of()).stream()
                .flatMap(rule -> MarketplaceRules.values(places, rule).stream())
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
