package org.markwarden.crawler.parse.state;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks through the trees of a page for the offer it is about, and for the list of offers it holds. */
public final class StateSearch {
    private static final int MOST_OBJECTS = 60_000;
    private static final int DEEPEST = 40;
    private static final int SHORTEST_LIST = 2;
    private static final double ALONE = 0.6;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_PARTS = 4;
    private static final int SHORTEST_BEGINNING = 6;
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s[-–—·:]\\s|\\s?[|｜_]\\s?|\\s?—\\s?");
    private static final Pattern MARKS = Pattern.compile("<[^>]{0,80}>|&[A-Za-z]{1,10};");
    /** An array of offers. */
    private record OfferList(List<StateItem> items) {}

    private final List<StateItem> offers = new ArrayList<>();
    private final List<OfferList> lists = new ArrayList<>();
    private final List<LiveRoom> rooms = new ArrayList<>();
    private final List<StateShop> shops = new ArrayList<>();
    private final ShopNames shopNames = new ShopNames();
    private final IdentityHashMap<JsonNode, StateItem> offerOf = new IdentityHashMap<>();
    private @Nullable StateItem lastRoom;
    private int seen;
    private final Set<String> currencies = new HashSet<>();
    private @Nullable String currency;

    private StateSearch() {}

    /** Walks all trees once. */
    public static StateSearch of(List<Tree> trees) {
        StateSearch search = new StateSearch();
        for (Tree tree : trees) {
            search.walk(tree.root(), StatePlace.root("state:" + tree.name()), 0);
        }
        return search;
    }

    private void walk(JsonNode node, StatePlace place, int depth) {
        if (depth > DEEPEST || ++seen > MOST_OBJECTS) {
            return;
        }
        if (node instanceof ObjectNode object) {
            object(object, place, depth);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                child(node.get(i), place.child(i), depth);
            }
            list(node, place);
        }
    }

    private void object(ObjectNode object, StatePlace place, int depth) {
        StateItem item = StateItem.of(object, place).inCurrency(currency);
        String around = currency;
        currency = item.currency() == null ? around : item.currency();
        String named = item.namedCurrency();
        if (named != null) {
            currencies.add(named);
        }
        if (item.fields().containsKey("room")) {
            LiveRoom room = LiveRoom.of(item);
            if (room != null) {
                rooms.add(room);
                lastRoom = item;
            }
        }
        if (item.fields().containsKey("seller")) {
            shopNames.see(object, place);
        }
        if (item.isOffer()) {
            offers.add(item);
            offerOf.put(object, item);
        }
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isContainer() || value.isString()) {
                String key = entry.getKey();
                StatePlace inner = place.child(key);
                if (value instanceof ObjectNode shop && StateShop.isKey(key)) {
                    shops.add(new StateShop(shop, place, inner));
                }
                child(value, inner, depth);
            }
        });
        currency = around;
    }

    private void child(JsonNode value, StatePlace place, int depth) {
        if (value.isContainer()) {
            walk(value, place, depth + 1);
        } else if (value.isString() && isHiddenJson(value.stringValue())) {
            for (JsonNode inner : LooseJson.all(value.stringValue())) {
                walk(inner, place, depth + 1);
            }
        }
    }

    private static boolean isHiddenJson(String text) {
        return text.length() > 60 && text.indexOf('{') >= 0 && text.contains("\":") && text.contains("rice");
    }

    private void list(JsonNode array, StatePlace place) {
        if (array.size() < SHORTEST_LIST || place.isRelated()) {
            return;
        }
        List<StateItem> items = new ArrayList<>();
        for (JsonNode entry : array) {
            StateItem item = entry instanceof ObjectNode object ? offerIn(object) : null;
            if (item != null && item.fields().containsKey("id")) {
                items.add(item);
            }
        }
        if (items.size() >= SHORTEST_LIST && items.size() * 2 >= array.size()) {
            lists.add(new OfferList(items));
        }
    }

    /** {@code {"item_basic": {…}}} and the like wrap the offer once more. */
    private @Nullable StateItem offerIn(ObjectNode object) {
        StateItem own = offerOf.get(object);
        if (own != null) {
            return own;
        }
        for (JsonNode inner : object) {
            StateItem wrapped = inner instanceof ObjectNode ? offerOf.get(inner) : null;
            if (wrapped != null) {
                return wrapped;
            }
        }
        return null;
    }

    /** The claims of each offer in the longest list of the page; none where there is no list. */
    public List<Sheet> listed() {
        Set<String> ids = new HashSet<>();
        return longest(_ -> true).stream()
                .filter(item -> ids.add(item.text("id") + "\n" + item.text("title")))
                .map(item -> item.sheet(0.85))
                .toList();
    }

    /** Claims of the objects that are the offer with this number, of this address or name; none where nothing says so. */
    public Sheet main(@Nullable String id, URI address, List<String> names) {
        Sheet sheet = new Sheet();
        Set<String> wanted = names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), beginnings(name)))
                .map(StateSearch::simple)
                .filter(name -> name.length() >= 3)
                .collect(Collectors.toSet());
        List<StateItem> own =
                offers.stream().filter(offer -> !offer.place().isRelated()).toList();
        List<StateItem> byId = own.stream()
                .filter(offer ->
                        offer.isOf(address) || (id != null && offer.ids().contains(id)))
                .toList();
        List<StateItem> byName =
                own.stream().filter(offer -> isNamed(offer, wanted)).toList();
        byId.stream()
                .filter(offer -> byName.isEmpty() || byName.contains(offer))
                .limit(4)
                .forEach(offer -> sheet.addAll(offer.sheet(0.82)));
        if (sheet.prices().isEmpty()) {
            byName.stream()
                    .filter(offer -> !byId.contains(offer))
                    .limit(4)
                    .forEach(offer -> sheet.addAll(offer.sheet(0.72)));
        }
        List<StateItem> main = byId.isEmpty() ? byName : byId;
        if (sheet.claims(Field.SELLER_NAME).isEmpty() && !main.isEmpty()) {
            shops.stream()
                    .filter(shop -> shop.isNamed()
                            && shop.isBeside(main.getFirst().place())
                            && !shop.path().isRelated())
                    .findFirst()
                    .ifPresent(shop -> shop.claim(sheet));
        }
        if (sheet.claims(Field.SELLER_NAME).isEmpty()) {
            shopNames.claim(sheet);
        }
        return sheet;
    }

    /**
     * Claims of the one priced offer that stands in no array, where most words of the page's title are in its name: enough for a
     * page that shows nothing without its scripts.
     */
    public Sheet alone(String title) {
        List<StateItem> priced = offers.stream()
                .filter(offer -> offer.fields().containsKey("price")
                        && !offer.place().isEntry()
                        && !offer.place().isRelated())
                .toList();
        long names = priced.stream()
                .map(offer -> simple(String.valueOf(offer.text("title"))))
                .distinct()
                .count();
        return names == 1 && isMostlyIn(title, priced.getFirst())
                ? priced.getFirst().sheet(ALONE)
                : new Sheet();
    }

    private static boolean isMostlyIn(String title, StateItem offer) {
        String name = simple(String.valueOf(offer.text("title")));
        List<String> words = beginnings(title)
                .findFirst()
                .or(() -> Optional.of(title))
                .map(WORDS::splitAsStream)
                .orElseThrow()
                .map(StateSearch::simple)
                .filter(word -> word.length() >= 2)
                .toList();
        long inside = words.stream().filter(name::contains).count();
        return inside > 0 && inside * 2 >= words.size();
    }

    /** The live rooms that the trees hold; the shelf of the only one may stand beside it. */
    public List<LiveRoom> rooms() {
        StateItem room = lastRoom;
        if (room == null || rooms.size() != 1 || !rooms.getFirst().shelf().isEmpty()) {
            return rooms;
        }
        List<StateItem> beside =
                longest(list -> room.place().isBeside(list.items.getFirst().place()));
        return List.of(rooms.getFirst().withShelf(room, beside));
    }

    /** The items of data that is the shelf of a room and nothing else; what stands inside an item is its choice. */
    public List<Shown> shelf() {
        List<StateItem> items = new ArrayList<>();
        for (StateItem offer : offers) {
            boolean inside = !items.isEmpty() && items.getLast().place().holds(offer.place());
            if (!inside
                    && offer.number() != null
                    && offer.place().isInList()
                    && !offer.place().isRelated()) {
                items.add(offer);
            }
        }
        return LiveRoom.shelf(items);
    }

    private List<StateItem> longest(Predicate<OfferList> wanted) {
        return lists.stream()
                .filter(wanted)
                .map(OfferList::items)
                .reduce((longest, other) -> other.size() > longest.size() ? other : longest)
                .orElse(List.of());
    }

    /** The currency that all objects name that name one. */
    public @Nullable String currency() {
        return currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    /** Whether there is more than is looked at, so that nobody can say what else it holds. */
    public boolean isCut() {
        return seen > MOST_OBJECTS;
    }

    /** The first offer of a JSON document that none recommends. */
    public Sheet only() {
        return offers.stream()
                .filter(offer -> !offer.place().isRelated())
                .findFirst()
                .map(offer -> offer.sheet(0.8))
                .orElseGet(Sheet::new);
    }

    /** A page's title names the offer first, then the shop: {@code Walnut tray – Oak & Ash}. */
    private static Stream<String> beginnings(String name) {
        return BEHIND_NAME
                .matcher(name)
                .results()
                .limit(MOST_PARTS)
                .map(behind -> name.substring(0, behind.start()))
                .filter(beginning -> simple(beginning).length() >= SHORTEST_BEGINNING);
    }

    private static boolean isNamed(StateItem offer, Set<String> wanted) {
        String name = offer.text("title");
        String simple = name == null ? "" : simple(name);
        return simple.length() >= 3 && wanted.contains(simple);
    }

    /** Letters and digits in lower case, tags and entities left out. */
    private static String simple(String name) {
        String plain = name.indexOf('<') >= 0 || name.indexOf('&') >= 0
                ? MARKS.matcher(name).replaceAll("")
                : name;
        StringBuilder simple = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                simple.append(Character.toLowerCase(c));
            }
        }
        return simple.toString();
    }
}
