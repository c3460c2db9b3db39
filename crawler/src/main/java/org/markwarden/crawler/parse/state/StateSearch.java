package org.markwarden.crawler.parse.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern RELATED = Pattern.compile(
            "recommend|related|similar|upsell|cross_?sell|recently|viewed|sponsor|p4p|advert|banner|alsobought|guess|suggest|personality|wishlist|/ads?(?:/|$)|minicart|/cart|navigation|menu|breadcrumb|facet|filter",
            Pattern.CASE_INSENSITIVE);

    /** An array of offers. */
    private record OfferList(String path, List<StateItem> items) {}

    private final List<StateItem> offers = new ArrayList<>();
    private final List<OfferList> lists = new ArrayList<>();
    private final List<LiveRoom> rooms = new ArrayList<>();
    private final List<StateShop> shops = new ArrayList<>();
    private int seen;

    private StateSearch() {}

    /** Walks all trees once. */
    public static StateSearch of(List<Tree> trees) {
        StateSearch search = new StateSearch();
        for (Tree tree : trees) {
            search.walk(tree.root(), "state:" + tree.name(), 0);
        }
        return search;
    }

    private void walk(JsonNode node, String path, int depth) {
        if (depth > DEEPEST || ++seen > MOST_OBJECTS) {
            return;
        }
        if (node instanceof ObjectNode object) {
            StateItem item = StateItem.of(object, path);
            LiveRoom room = LiveRoom.of(item);
            if (room != null) {
                rooms.add(room);
            }
            if (item.isOffer()) {
                offers.add(item);
            }
            object.properties().forEach(entry -> {
                if (entry.getValue() instanceof ObjectNode shop && StateShop.isKey(entry.getKey())) {
                    shops.add(new StateShop(shop, path, path + "/" + entry.getKey()));
                }
                child(entry.getValue(), path + "/" + entry.getKey(), depth);
            });
        } else if (node.isArray()) {
            list(node, path);
            for (int i = 0; i < node.size(); i++) {
                child(node.get(i), path + "/" + i, depth);
            }
        }
    }

    private void child(JsonNode value, String path, int depth) {
        if (value.isContainer()) {
            walk(value, path, depth + 1);
        } else if (value.isString() && isHiddenJson(value.stringValue())) {
            for (JsonNode inner : LooseJson.all(value.stringValue())) {
                walk(inner, path, depth + 1);
            }
        }
    }

    private static boolean isHiddenJson(String text) {
        return text.length() > 60 && text.contains("rice") && text.contains("\":") && text.indexOf('{') >= 0;
    }

    private void list(JsonNode array, String path) {
        if (array.size() < SHORTEST_LIST || RELATED.matcher(path).find()) {
            return;
        }
        List<StateItem> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode entry = unwrapped(array.get(i));
            if (entry instanceof ObjectNode object) {
                StateItem item = StateItem.of(object, path + "/" + i);
                if (item.isOffer() && item.fields().containsKey("id")) {
                    items.add(item);
                }
            }
        }
        if (items.size() >= SHORTEST_LIST && items.size() * 2 >= array.size()) {
            lists.add(new OfferList(path, items));
        }
    }

    /** {@code {"item_basic": {…}}} and the like wrap the offer once more. */
    private static JsonNode unwrapped(JsonNode entry) {
        if (!(entry instanceof ObjectNode object) || StateItem.of(object, "").isOffer()) {
            return entry;
        }
        for (Map.Entry<String, JsonNode> inner : object.properties()) {
            if (inner.getValue() instanceof ObjectNode wrapped
                    && StateItem.of(wrapped, "").isOffer()) {
                return wrapped;
            }
        }
        return entry;
    }

    /** The claims of each offer in the longest list of the page; none where there is no list. */
    public List<Sheet> listed() {
        OfferList longest = null;
        for (OfferList list : lists) {
            if (longest == null || list.items.size() > longest.items.size()) {
                longest = list;
            }
        }
        if (longest == null) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        return longest.items.stream()
                .filter(item -> ids.add(item.text("id") + "\n" + item.text("title")))
                .map(item -> item.sheet(0.85))
                .toList();
    }

    /** Claims of the objects that are the offer with this number or this name; none where nothing says so. */
    public Sheet main(@Nullable String id, List<String> names) {
        Sheet sheet = new Sheet();
        Set<String> wanted = names.stream()
                .map(StateSearch::simple)
                .filter(name -> name.length() >= 3)
                .collect(Collectors.toSet());
        List<StateItem> own = offers.stream()
                .filter(offer -> !RELATED.matcher(offer.path()).find())
                .toList();
        List<StateItem> byId = id == null
                ? List.of()
                : own.stream().filter(offer -> offer.ids().contains(id)).toList();
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
                    .filter(shop -> shop.isBeside(main.getFirst().path())
                            && !RELATED.matcher(shop.path()).find())
                    .findFirst()
                    .ifPresent(shop -> shop.claim(sheet));
        }
        return sheet;
    }

    /** The live rooms that the trees hold. */
    public List<LiveRoom> rooms() {
        return rooms;
    }

    /** The only offer of a JSON document. */
    public Sheet only() {
        return offers.isEmpty() ? new Sheet() : offers.getFirst().sheet(0.8);
    }

    private static boolean isNamed(StateItem offer, Set<String> wanted) {
        String name = offer.text("title");
        String simple = name == null ? "" : simple(name);
        return simple.length() >= 3 && wanted.contains(simple);
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("<[^>]{0,80}>|&[a-z]+;|[^\\p{L}\\p{N}]", "");
    }
}
