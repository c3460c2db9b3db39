package org.markwarden.crawler.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.UnifiedSocialCreditCode;
import org.markwarden.domain.text.CleanText;
import tools.jackson.databind.json.JsonMapper;

/** A row of a table of listings or complaints as an offer: what somebody says of it, which a visit may prove wrong. */
final class TableRow {
    /** What a row says is worth less than what a page says. */
    private static final double CONFIDENCE = 0.4;

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_ADDRESSES = 20;

    private final Part part;
    private final String where;

    TableRow(Part part, String where) {
        this.part = part;
        this.where = where;
    }

    /**
     * The offer, or why the row names none, and the other addresses in the row.
     *
     * @param links addresses that lie behind the words of its cells
     */
    List<Found> found(Map<String, String> written, List<String> links) {
        Map<String, String> cells = new HashMap<>();
        written.forEach((field, text) ->
                cells.put(field, CleanText.cleaned(text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
        List<Found> found = new ArrayList<>();
        List<URI> addresses = addresses(cells, links);
        URI url = addresses.isEmpty() ? null : addresses.getFirst();
        if (url != null || cells.containsKey("title")) {
            found.add(offer(cells, url));
        }
        addresses.stream().skip(1).forEach(other -> found.add(kept("another address that the row names", other)));
        WrittenAddresses.inCell(cells.get("room")).forEach(room -> found.add(kept("the live room it names", room)));
        WrittenAddresses.inCell(cells.get("shop-url")).forEach(shop -> found.add(kept("the shop it names", shop)));
        if (found.isEmpty()) {
            String reason = "the row names neither goods nor an address" + unusable(cells);
            found.add(new Found.Unread(part.inside(where), reason));
        }
        return found;
    }

    private Found offer(Map<String, String> cells, @Nullable URI url) {
        String row = JsonMapper.shared().writeValueAsString(new TreeMap<>(cells));
        Listing listing = listing(cells, url, cells.getOrDefault("title", "（未填商品名称）"));
        return new Found.Row(part.inside(where), listing, row, note(cells) + (url == null ? unusable(cells) : ""));
    }

    private Found kept(String reason, URI url) {
        return new Found.Kept(part.inside(where), reason, url);
    }

    /** Those of the column for them come first, then those behind the words of cells and in the complaint. */
    private static List<URI> addresses(Map<String, String> cells, List<String> links) {
        Set<URI> addresses = new LinkedHashSet<>(WrittenAddresses.inCell(cells.get("url")));
        addresses.addAll(WrittenAddresses.inCell(cells.get("other-url")));
        links.forEach(link -> addresses.addAll(WrittenAddresses.inCell(link)));
        for (String prose : List.of("title", "problem", "description")) {
            addresses.addAll(WrittenAddresses.inProse(cells.get(prose)));
        }
        return addresses.stream().limit(MOST_ADDRESSES).toList();
    }

    /** What somebody took for an address is shown, so that a person can mend it. */
    private static String unusable(Map<String, String> cells) {
        String written = cells.get("url");
        return written == null ? "" : "; no address that can be visited: " + Tidy.cut(written, 60);
    }

    private Listing listing(Map<String, String> cells, @Nullable URI url, String title) {
        String number = cells.get("id");
        Listing.Builder builder = Listing.builder(new ListingId(number == null ? HandedId.NONE : number), title)
                .platform(cells.get("platform"))
                .url(url == null ? null : url.toString())
                .description(cells.get("description"))
                .brand(cells.get("brand"))
                .sku(cells.get("sku"))
                .seller(seller(cells))
                .sources(Map.of("title", new FieldSource("clue: " + where, CONFIDENCE)));
        Price price = TablePrice.of(cells.get("price"), cells.get("currency"), cells.get("unit"));
        return builder.price(price).unknown(unknown(cells, price)).build();
    }

    /** What stands in the row and cannot be believed is said, never dropped. */
    private static Map<String, String> unknown(Map<String, String> cells, @Nullable Price price) {
        Map<String, String> unknown = new LinkedHashMap<>();
        String amount = cells.get("price");
        if (amount != null && price == null) {
            unknown.put("price", "no single amount in: " + Tidy.cut(amount, 40));
        }
        if (amount == null && cells.containsKey("paid")) {
            unknown.put(
                    "price", "only what was paid or is in dispute in all is named: " + Tidy.cut(cells.get("paid"), 40));
        }
        if (price != null && price.currency() == null) {
            unknown.put("price.currency", "the sign may stand for several currencies, or none is named");
        }
        String code = cells.get("uscc");
        if (code != null && !UnifiedSocialCreditCode.isValid(code)) {
            unknown.put("seller.uscc", "check character is wrong: " + Tidy.cut(code, 40));
        }
        return unknown;
    }

    private static Seller seller(Map<String, String> cells) {
        String code = cells.get("uscc");
        boolean sound = code != null && UnifiedSocialCreditCode.isValid(code);
        return new Seller(
                null, cells.get("shop"), null, cells.get("subject"), sound ? code : null, cells.get("location"));
    }

    private static String note(Map<String, String> cells) {
        StringBuilder note = new StringBuilder("a row of a table");
        add(note, "receipt", cells.get("receipt"));
        add(note, "against", cells.get("subject"));
        String code = cells.get("uscc");
        if (code != null && !UnifiedSocialCreditCode.isValid(code)) {
            add(note, "unified social credit code with a wrong check character", code);
        }
        add(note, "host", cells.get("host"));
        add(note, "in all", cells.get("paid"));
        add(note, "registered", cells.get("registered"));
        add(note, "problem", cells.get("problem"));
        return note.length() > LONGEST_NOTE
                ? CleanText.cleaned(note.substring(0, LONGEST_NOTE)) + "…"
                : note.toString();
    }

    private static void add(StringBuilder note, String word, @Nullable String text) {
        if (text != null) {
            note.append("; ").append(word).append(": ").append(text.replaceAll("\\s+", " "));
        }
    }
}
