package org.markwarden.console.command;

import java.net.URI;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.MarketplaceTrial;
import org.markwarden.storage.json.ListingJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a marketplace file made of a page, as one JSON object. */
final class TrialJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TrialJson() {}

    static String of(URI url, MarketplaceFile marketplace, MarketplaceTrial.Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("marketplace", marketplace.name());
        if (marketplace.made() != null) {
            root.put("made", marketplace.made());
        }
        if (marketplace.unverifiedSince() != null) {
            root.put("unverified_since", marketplace.unverifiedSince());
        }
        root.put("url", url.toString());
        root.put("address", report.address());
        ArrayNode rules = root.putArray("rules");
        for (MarketplaceTrial.Line line : report.rules()) {
            ObjectNode rule = rules.addObject();
            rule.put("field", line.field());
            rule.put("rule", line.rule());
            ArrayNode found = rule.putArray("found");
            line.found().forEach(found::add);
            if (line.note() != null) {
                rule.put("note", line.note());
            }
        }
        root.put("page", report.reading().page().label());
        root.put("reason", report.reading().reason());
        ArrayNode next = root.putArray("next");
        report.reading().next().forEach(address -> next.add(address.toString()));
        ArrayNode listings = root.putArray("listings");
        report.reading().listings().forEach(listing -> listings.add(JSON.readTree(ListingJson.write(listing))));
        return root.toString();
    }
}
