package org.markwarden.console.command;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.MarketplaceTrial;
import org.markwarden.storage.json.ListingJson;

/** What a marketplace file made of a page, in lines for people. */
final class TrialText {
    private TrialText() {}

    static List<String> of(MarketplaceFile marketplace, MarketplaceTrial.Report report) {
        List<String> lines = new ArrayList<>();
        if (marketplace.unverifiedSince() != null) {
            lines.add("file: made from pages of %s, unverified since %s"
                    .formatted(marketplace.made(), marketplace.unverifiedSince()));
        }
        lines.add("address: " + report.address());
        for (MarketplaceTrial.Line line : report.rules()) {
            String found = line.found().isEmpty() ? "missed" : String.join(" | ", line.found());
            lines.add(
                    line.field() + "\t" + line.rule() + "\t" + found + (line.note() == null ? "" : "\t" + line.note()));
        }
        lines.add("page: " + report.reading().page().label() + ", "
                + report.reading().reason());
        report.reading().next().forEach(next -> lines.add("next: " + next));
        report.reading().listings().forEach(listing -> lines.add(ListingJson.write(listing)));
        return lines;
    }
}
