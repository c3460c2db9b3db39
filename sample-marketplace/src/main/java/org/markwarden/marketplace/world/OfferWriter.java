package org.markwarden.marketplace.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.world.World.Cast;

/** Turns a draft into an offer: fills the sentences, draws price, properties and numbers. */
final class OfferWriter {

    private static final BigDecimal PLACEHOLDER = new BigDecimal("999.00");

    private final Catalogue catalogue;
    private final Layout layout;
    private final Dice dice;

    OfferWriter(Catalogue catalogue, Layout layout, Dice dice) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.dice = dice;
    }

    Cast write(Draft draft, Shop shop, Place place) {
        Map<String, String> words = words(draft, shop);
        BigDecimal price = draft.low.compareTo(draft.high) == 0 ? draft.low : dice.price(draft.low, draft.high);
        var offer = new Offer(
                place.id(),
                layout.cornerPath(place.corner(), place.id()),
                place.corner(),
                shop,
                draft.product.category(),
                title(draft, shop, words),
                description(draft, shop, words),
                brand(draft, words),
                "SKU" + place.id().substring(4),
                dice.oneIn(3) ? CheckDigits.gtin("69" + dice.characters("0123456789", 10)) : null,
                attributes(draft, shop, words),
                draft.used,
                !dice.oneIn(14),
                price,
                listPrice(price),
                draft.shipsFrom == null ? shop.place() : draft.shipsFrom,
                draft.origin,
                dice.between(0, 4) == 0 ? 0 : dice.between(3, 9800));
        return new Cast(offer, draft.verdict);
    }

    /** Where on the site an offer is put. */
    record Place(String id, Corner corner) {}

    private Map<String, String> words(Draft draft, Shop shop) {
        var features = dice.shuffled(draft.product.features());
        var words = new HashMap<String, String>();
        words.put("noun", dice.pick(draft.product.nouns()));
        words.put("feature", features.get(0));
        words.put("feature2", features.get(1));
        words.put("model", dice.pick(draft.product.models()));
        words.put("house", dice.pick(catalogue.names("house-" + shop.language().tag())));
        words.put(
                "audience",
                dice.pick(List.of(catalogue
                        .phrases()
                        .all("audience", Language.ZH)
                        .getFirst()
                        .split("\\|", -1))));
        words.put(
                "season",
                dice.pick(List.of(catalogue
                        .phrases()
                        .all("season", Language.ZH)
                        .getFirst()
                        .split("\\|", -1))));
        words.put("place", shop.place());
        words.putAll(draft.words);
        return words;
    }

    private String phrase(String key, Shop shop, Map<String, String> words) {
        return Phrases.fill(dice.pick(catalogue.phrases().all(key, shop.language())), words);
    }

    private String title(Draft draft, Shop shop, Map<String, String> words) {
        String title = phrase(draft.titleKey, shop, words);
        return shop.language() == Language.EN ? capitalised(title) : title;
    }

    private static String capitalised(String title) {
        int first = title.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + title.substring(Character.charCount(first));
    }

    private String description(Draft draft, Shop shop, Map<String, String> words) {
        var sentences = new ArrayList<String>();
        sentences.add(phrase(draft.descriptionKey, shop, words));
        if (!draft.descriptionKey.equals("desc.plain") && dice.oneIn(2)) {
            sentences.add(phrase("desc.plain", shop, words));
        }
        sentences.add(phrase("desc.common", shop, words));
        return String.join(shop.language() == Language.EN ? " " : "", sentences);
    }

    private @Nullable String brand(Draft draft, Map<String, String> words) {
        if (draft.brand != null) {
            return draft.brand;
        }
        return dice.oneIn(3) ? words.get("house") : null;
    }

    private List<Attribute> attributes(Draft draft, Shop shop, Map<String, String> words) {
        var attributes = new ArrayList<Attribute>();
        for (List<String> row : draft.product.attributes()) {
            boolean place = row.getFirst().equals("产地");
            if (!place) {
                attributes.add(new Attribute(row.getFirst(), dice.pick(row.subList(1, row.size()))));
            }
        }
        boolean english = shop.language() == Language.EN;
        String model = words.get("model");
        if (model != null) {
            attributes.add(new Attribute(english ? "Model" : "型号", model));
        }
        if (draft.origin != null) {
            attributes.add(new Attribute(english ? "Place of origin" : "产地", draft.origin));
        }
        return attributes;
    }

    private @Nullable BigDecimal listPrice(BigDecimal price) {
        if (price.compareTo(PLACEHOLDER) == 0 || !dice.oneIn(3)) {
            return null;
        }
        return price.multiply(BigDecimal.valueOf(dice.between(12, 30)))
                .movePointLeft(1)
                .setScale(0, RoundingMode.UP)
                .setScale(2);
    }
}
