package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.FieldRule;
import org.markwarden.crawler.marketplace.LivePlan;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.crawler.parse.state.RoomMedia;
import org.markwarden.crawler.parse.state.Shown;
import org.markwarden.crawler.parse.state.StateSearch;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.crawler.parse.state.StreamedState;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveListingIds;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveState;

/** Reads the rooms of a page or of an endpoint beside it: shelf, state, and where stream, captions and danmaku stand. */
public final class RoomReader {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final Marketplaces marketplaces;

    /** A reader that knows these marketplaces; rooms of others are read all the same. */
    public RoomReader(List<MarketplaceFile> marketplaces) {
        this.marketplaces = new Marketplaces(marketplaces);
    }

    /** The rooms in the order of the page; none on a page of no room, and none is thrown for. */
    public List<RoomPage> rooms(RawPage page) {
        try {
            return page.body().length > LARGEST || page.status() >= 400 ? List.of() : read(page);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(); // a page that cannot be read shows no room
        }
    }

    /** What the page says of the show itself where it shows no room: gone, over, or still to come. */
    public @Nullable LiveState stateOf(RawPage page) {
        if (page.status() == 404 || page.status() == 410) {
            return LiveState.NOT_FOUND;
        }
        if (page.status() >= 400 || page.body().length > LARGEST) {
            return null;
        }
        String text = PageText.decode(page.body(), page.contentType()).text();
        return RoomWords.state(
                BodyType.of(page.body(), page.contentType()) == BodyType.JSON
                        ? text
                        : Jsoup.parse(text).text());
    }

    private List<RoomPage> read(RawPage page) {
        String text = PageText.decode(page.body(), page.contentType()).text();
        MarketplaceFile marketplace = marketplaces.of(page.url());
        if (BodyType.of(page.body(), page.contentType()) == BodyType.JSON) {
            List<Tree> trees = LooseJson.all(text).stream()
                    .map(value -> new Tree("json", value))
                    .toList();
            JsonReader.Answer answer = new JsonReader.Answer(marketplace, page.url(), trees);
            return rooms(answer, page.url(), answer.rooms(StateSearch.of(trees)));
        }
        HtmlPage html = new HtmlPage(Jsoup.parse(text, page.url().toString()), page.url(), marketplace);
        String own = html.addressId();
        List<LiveRoom> found = html.state().rooms().isEmpty()
                ? StateSearch.of(StreamedState.trees(html.document().select("script").stream()
                                .map(Element::data)
                                .toList()))
                        .rooms()
                : html.state().rooms();
        List<LiveRoom> named =
                found.stream().filter(room -> room.id().equals(own)).toList();
        return rooms(
                html, page.url(), RoomsByFile.of(html, html.identity(), named.isEmpty() ? found : named, List::of));
    }

    private static List<RoomPage> rooms(RulePlaces places, URI url, List<LiveRoom> found) {
        List<RoomPage> rooms = new ArrayList<>();
        for (LiveRoom room : found) {
            rooms.add(new OneRoom(places, url, room, found.size() == 1).page());
        }
        return rooms;
    }

    /**
     * One room on its way to be described.
     *
     * @param isAlone whether the page shows no other, so that the rules of the file speak of it
     */
    private record OneRoom(RulePlaces places, URI url, LiveRoom room, boolean isAlone) {
        RoomPage page() {
            MarketplaceFile marketplace = places.marketplace();
            String platform = marketplace == null ? Objects.requireNonNull(url.getHost()) : marketplace.name();
            RoomMedia media = room.media();
            return new RoomPage(
                    new LiveRoomId(platform, Tidy.text(room.id())),
                    room.state() == null ? null : LiveState.of(room.state()).orElse(null),
                    tidy(room.title()),
                    tidy(room.host()),
                    room.startsAt(),
                    LiveListings.room(marketplace, url, room)
                            .map(listing ->
                                    listing.toBuilder().platform(platform).build())
                            .orElse(null),
                    shelf(marketplace, platform),
                    first(addresses(plan().stream(), media.stream() == null ? List.of() : List.of(media.stream()))),
                    addresses(plan().captions(), media.captions()),
                    addresses(plan().comments(), media.comments()),
                    first(addresses(plan().replay(), media.replay() == null ? List.of() : List.of(media.replay()))));
        }

        private LivePlan plan() {
            MarketplaceFile marketplace = places.marketplace();
            return marketplace == null ? LivePlan.DEFAULT : marketplace.live();
        }

        private static @Nullable String tidy(@Nullable String text) {
            String plain = text == null ? "" : Tidy.text(text);
            return plain.isEmpty() ? null : plain;
        }

        private List<RoomPage.Item> shelf(@Nullable MarketplaceFile marketplace, String platform) {
            List<RoomPage.Item> shelf = new ArrayList<>();
            for (Shown shown : room.shelf()) {
                LiveListings.item(marketplace, url, room, shown.sheet())
                        .map(listing -> own(listing, platform, shown))
                        .ifPresent(listing ->
                                shelf.add(new RoomPage.Item(listing, shown.explainedAt(), shown.isExplained())));
            }
            return shelf;
        }

        /** An item of a room is a thing of its own: the same goods have their own page, and may stand in other rooms. */
        private Listing own(Listing listing, String platform, Shown shown) {
            String number = LiveListings.number(shown.sheet());
            String item = number == null ? listing.id().value() : number;
            LiveRoomId own = new LiveRoomId(platform, Tidy.text(room.id()));
            return listing.toBuilder()
                    .id(LiveListingIds.of(own, Tidy.text(item)))
                    .platform(platform)
                    .build();
        }

        private List<URI> addresses(List<FieldRule> rules, List<String> otherwise) {
            List<String> written = isAlone
                    ? rules.stream()
                            .flatMap(rule -> MarketplaceRules.values(places, rule).stream())
                            .toList()
                    : List.of();
            return (written.isEmpty() ? otherwise : written)
                    .stream()
                            .map(this::address)
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList();
        }

        private Optional<URI> address(String written) {
            try {
                return Addresses.of(
                        url.resolve(written.strip().replace(" ", "%20")).toString());
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // what is written there is no address
            }
        }

        private static @Nullable URI first(List<URI> addresses) {
            return addresses.isEmpty() ? null : addresses.getFirst();
        }
    }
}
