package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.Attribute;
import org.markwarden.marketplace.world.Offer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** schema.org in JSON-LD; a second block lists recommended offers with prices of their own. */
final class JsonLd implements ProductMarkup {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA = "https://schema.org/";

    private final Site site;
    private final Sheet sheet;

    JsonLd(Site site) {
        this.site = site;
        this.sheet = new Sheet(site);
    }

    @Override
    public String head(Offer offer) {
        return block(product(offer)) + "\n" + block(recommended(offer));
    }

    @Override
    public String body(Offer offer) {
        return sheet.of(offer);
    }

    private static String block(ObjectNode json) {
        return "<script type=\"application/ld+json\">%s</script>".formatted(Html.script(json));
    }

    private ObjectNode product(Offer offer) {
        ObjectNode product = JSON.createObjectNode()
                .put("@context", SCHEMA)
                .put("@type", "Product")
                .put("name", offer.title())
                .put("description", offer.description())
                .put("sku", offer.sku())
                .put("url", site.absolute(offer.path()))
                .put("category", offer.category());
        if (offer.gtin() != null) {
            product.put("gtin13", offer.gtin());
        }
        if (offer.brand() != null) {
            product.putObject("brand").put("@type", "Brand").put("name", offer.brand());
        }
        var images = product.putArray("image");
        offer.pictures().forEach(path -> images.add(site.absolute(path)));
        var properties = product.putArray("additionalProperty");
        for (Attribute attribute : offer.attributes()) {
            property(properties.addObject(), attribute.name(), attribute.value());
        }
        property(properties.addObject(), sheet.wording(offer).shipsFrom(), offer.shipsFrom());
        product.set("offers", terms(offer));
        return product;
    }

    private static void property(ObjectNode node, String name, String value) {
        node.put("@type", "PropertyValue").put("name", name).put("value", value);
    }

    private ObjectNode terms(Offer offer) {
        ObjectNode terms = JSON.createObjectNode()
                .put("@type", "Offer")
                .put("price", offer.price().toPlainString())
                .put("priceCurrency", offer.currency())
                .put("availability", SCHEMA + (offer.inStock() ? "InStock" : "OutOfStock"))
                .put("itemCondition", SCHEMA + (offer.used() ? "UsedCondition" : "NewCondition"));
        terms.putObject("seller")
                .put("@type", "Organization")
                .put("name", offer.shop().name())
                .put("legalName", offer.shop().licenceName())
                .put("taxID", offer.shop().creditCode())
                .put("url", site.absolute(offer.shop().path()));
        return terms;
    }

    private ObjectNode recommended(Offer offer) {
        ObjectNode list = JSON.createObjectNode().put("@context", SCHEMA).put("@type", "ItemList");
        var items = list.putArray("itemListElement");
        int position = 1;
        for (Offer other : site.beside(offer)) {
            ObjectNode item = items.addObject().put("@type", "ListItem").put("position", position++);
            ObjectNode product = item.putObject("item")
                    .put("@type", "Product")
                    .put("name", other.title())
                    .put("url", site.absolute(other.path()));
            product.putObject("offers")
                    .put("@type", "Offer")
                    .put("price", other.price().toPlainString())
                    .put("priceCurrency", other.currency());
        }
        return list;
    }
}
