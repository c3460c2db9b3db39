package org.markwarden.crawler.parse.seller;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.seller.LabelledLines.Pair;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.domain.listing.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks through state and answers of endpoints for the one object that holds a licence: its name with its code, or its scan. Where
 * several enterprises are named nobody is taken: one of them may run the site.
 */
final class SellerState {
    private static final int MOST_OBJECTS = 20_000;
    private static final int DEEPEST = 30;
    private static final String TABLE = "seller-keys.csv";
    private static final String PICTURE = "PICTURE";
    private static final Map<String, String> KEYS = keys();
    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//\\S{4,1000}");
    /** What a site says of itself on each of its pages. */
    private static final Pattern OF_SITE =
            Pattern.compile("(?i)footer|copyright|platform|website|site_?(?:config|info)|beian");

    /**
     * One object that holds a licence.
     *
     * @param pairs its values and, behind them, those of the objects that hold it that name the shop
     * @param picture the address of its scan, absent where it has none
     */
    record Found(String place, List<Pair> pairs, @Nullable String picture) {
        boolean namesShop() {
            return pairs.stream()
                    .anyMatch(pair -> pair.field() == SellerField.SHOP || pair.field() == SellerField.SHOP_ID);
        }

        private boolean has(SellerField field) {
            return pairs.stream().anyMatch(pair -> pair.field() == field);
        }

        /** The code, else the name, else the scan. */
        private String identity() {
            for (SellerField field : List.of(SellerField.CODE, SellerField.LICENCE)) {
                for (Pair pair : pairs) {
                    if (pair.field() == field) {
                        return UnifiedSocialCreditCode.in(pair.value())
                                .map(UnifiedSocialCreditCode::value)
                                .orElse(pair.value());
                    }
                }
            }
            return String.valueOf(picture);
        }

        private boolean isLicence() {
            return (has(SellerField.CODE) && has(SellerField.LICENCE)) || picture != null;
        }
    }

    private final List<Found> found = new ArrayList<>();
    private int seen;

    private SellerState() {}

    /** The licence that the trees hold; absent where there is none, or more than one. */
    static @Nullable Found in(List<Tree> trees) {
        SellerState state = new SellerState();
        for (Tree tree : trees) {
            state.walk(tree.root(), "state:" + tree.name(), Map.of(), 0);
        }
        long identities = state.found.stream().map(Found::identity).distinct().count();
        return identities == 1 ? state.found.getFirst() : null;
    }

    private void walk(JsonNode node, String place, Map<SellerField, Pair> around, int depth) {
        if (depth > DEEPEST || ++seen > MOST_OBJECTS) {
            return;
        }
        if (node instanceof ObjectNode object) {
            Map<SellerField, Pair> here = take(object, place, around);
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getValue().isContainer()
                        && !OF_SITE.matcher(entry.getKey()).find()) {
                    walk(entry.getValue(), place + "/" + entry.getKey(), here, depth + 1);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "/" + i, around, depth + 1);
            }
        }
    }

    /** Takes an object that is a licence; answers what names the shop for the objects inside. */
    private Map<SellerField, Pair> take(ObjectNode object, String place, Map<SellerField, Pair> around) {
        List<Pair> pairs = new ArrayList<>();
        String picture = null;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String field = KEYS.get(SIGNS.matcher(entry.getKey()).replaceAll("").toLowerCase(Locale.ROOT));
            String value = field == null ? null : text(entry.getValue());
            if (field == null || value == null) {
                continue;
            }
            if (!field.equals(PICTURE)) {
                pairs.add(new Pair(SellerField.valueOf(field), entry.getKey(), value));
            } else if (ADDRESS.matcher(value).matches()) {
                picture = value;
            }
        }
        Map<SellerField, Pair> shop = new LinkedHashMap<>(around);
        pairs.stream()
                .filter(pair -> pair.field() == SellerField.SHOP || pair.field() == SellerField.SHOP_ID)
                .forEach(pair -> shop.put(pair.field(), pair));
        List<Pair> all = new ArrayList<>(pairs);
        shop.values().stream().filter(pair -> !pairs.contains(pair)).forEach(all::add);
        Found licence = new Found(place, List.copyOf(all), picture);
        if (licence.isLicence()) {
            found.add(licence);
        }
        return shop;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isArray() && value.size() == 1) {
            return text(value.get(0));
        }
        boolean written =
                (value.isString() || value.isNumber()) && !value.asString().isBlank();
        return written ? value.asString() : null;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String[] row : PhraseTable.rows(SellerState.class, TABLE)) {
            if (!row[0].equals(PICTURE)) {
                SellerField.valueOf(row[0]);
            }
            keys.put(row[1], row[0]);
        }
        return Map.copyOf(keys);
    }
}
