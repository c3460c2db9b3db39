package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.ListingField;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Piece;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.shown.Span;
import org.markwarden.console.words.Recorded;
import org.markwarden.console.words.Words;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Mention;

/**
 * A listing for reading: its texts with what was found in them, its other fields with where each was read.
 *
 * @param texts the title and the description always, other fields when something was found in them
 */
record ListingView(List<Text> texts, List<Facts.Fact> facts, List<String> unknown) {

    /** One field with its highlighted words. */
    record Text(String label, List<Piece> pieces, int left) {}

    static ListingView of(Listing listing, List<Mention> mentions, List<Finding> findings, Words words) {
        List<Text> texts = new ArrayList<>();
        for (String field : fields(mentions, findings)) {
            ListingField.text(listing, field)
                    .ifPresent(text -> texts.add(new Text(
                            words.ofField(field),
                            HighlightedText.of(text, spans(field, mentions, findings, words)),
                            HighlightedText.left(text))));
        }
        return new ListingView(List.copyOf(texts), facts(listing, words), unknown(listing, words));
    }

    private static SequencedSet<String> fields(List<Mention> mentions, List<Finding> findings) {
        SequencedSet<String> fields = new LinkedHashSet<>(List.of("title", "description"));
        mentions.forEach(mention -> fields.add(mention.field()));
        findings.forEach(finding -> fields.add(finding.field()));
        return fields;
    }

    private static List<Span> spans(String field, List<Mention> mentions, List<Finding> findings, Words words) {
        List<Span> spans = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.field().equals(field)) {
                String note = words.ofCode("variant", mention.variant().label()) + ", "
                        + words.ofCode("use", mention.use().label());
                spans.add(new Span(mention.start(), mention.end(), "mention", note));
            }
        }
        for (Finding finding : findings) {
            if (finding.field().equals(field)) {
                spans.add(new Span(
                        finding.start(), finding.end(), "finding", words.ofCode("finding.kind", finding.kind())));
            }
        }
        return spans;
    }

    private static List<Facts.Fact> facts(Listing listing, Words words) {
        Sources sources = new Sources(listing.sources());
        Facts facts = new Facts(words);
        facts.add("listing.kind", words.of("listing.kind." + listing.kind().label()))
                .add("listing.platform", listing.platform())
                .addLink("offer.url", listing.url(), sources.of("url"));
        addSeller(facts, listing.seller(), sources, words);
        facts.add("offer.price", Shown.price(listing.price()), sources.of("price"))
                .add("offer.list_price", Shown.price(listing.listPrice()), sources.of("list_price"))
                .add(
                        "offer.availability",
                        words.of(
                                "listing.availability." + listing.availability().label()),
                        sources.of("availability"))
                .add("offer.brand", listing.brand(), sources.of("brand"))
                .add("offer.condition", listing.condition(), sources.of("condition"))
                .add("offer.sku", listing.sku(), sources.of("sku"))
                .add("offer.mpn", listing.mpn(), sources.of("mpn"))
                .add("offer.gtin", String.join(", ", listing.gtin()), sources.of("gtin"))
                .add("offer.category", String.join(" › ", listing.category()), sources.of("category"))
                .add("offer.origin", listing.origin(), sources.of("origin"))
                .add("offer.ships_from", listing.shipsFrom(), sources.of("ships_from"))
                .add(
                        "offer.sales",
                        listing.sales() == null ? null : listing.sales().toString(),
                        sources.of("sales"));
        addLive(facts, listing.live());
        facts.add("listing.captured", Shown.time(listing.capturedAt()));
        return facts.list();
    }

    private static void addSeller(Facts facts, Seller seller, Sources sources, Words words) {
        facts.add("offer.seller.name", seller.name(), sources.of("seller.name"))
                .add(
                        "offer.seller.type",
                        seller.type() == null
                                ? null
                                : words.of("listing.shop-type." + seller.type().label()),
                        sources.of("seller.type"))
                .add("offer.seller.licence_name", seller.licenceName(), sources.of("seller.licence_name"))
                .add("offer.seller.uscc", seller.uscc(), sources.of("seller.uscc"))
                .add("offer.seller.location", seller.location(), sources.of("seller.location"));
    }

    private static void addLive(Facts facts, @Nullable LiveShow live) {
        if (live != null) {
            facts.add("listing.room", live.room())
                    .add("listing.host", live.host())
                    .add("listing.live-state", live.state())
                    .add("listing.explained-at", live.offset() == null ? null : LiveShow.clock(live.offset()));
        }
    }

    private static List<String> unknown(Listing listing, Words words) {
        return listing.unknown().entrySet().stream()
                .map(entry -> words.ofField(entry.getKey()) + " — "
                        + words.of("listing.unknown", Recorded.of(entry.getValue(), words)))
                .toList();
    }

    /** Where fields were read, in one line each. */
    private record Sources(Map<String, FieldSource> byField) {

        String of(String field) {
            FieldSource source = byField.get(field);
            return source == null ? "" : source.path() + " · " + Math.round(source.confidence() * 100) + "%";
        }
    }
}
