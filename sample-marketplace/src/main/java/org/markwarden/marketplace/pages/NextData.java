package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.Offer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page rendered on the server that repeats its state in a {@code __NEXT_DATA__} script element. */
final class NextData implements ProductMarkup {

    private static final JsonMapper JSON = new JsonMapper();

    private final State state;
    private final Sheet sheet;

    NextData(Site site) {
        this.state = new State(site);
        this.sheet = new Sheet(site);
    }

    @Override
    public String head(Offer offer) {
        return "";
    }

    @Override
    public String body(Offer offer) {
        ObjectNode data = JSON.createObjectNode();
        data.putObject("props").putObject("pageProps").set("initialState", state.of(offer));
        data.put("page", "/item/[id]");
        data.putObject("query").put("id", offer.id());
        return "<div id=\"__next\">%s</div>\n<script id=\"__NEXT_DATA__\" type=\"application/json\">%s</script>"
                .formatted(sheet.of(offer), Html.script(data));
    }
}
