package org.markwarden.crawler.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.hash.Sha256;
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
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s，。；、）)\"']{4,2000}");

    private final Part part;
    private final String where;

    TableRow(Part part, String where) {
        this.part = part;
        this.where = where;
    }

    /** The offer, or why the row names none. */
    Found found(Map<String, String> written) {
        Map<String, String> cells = new HashMap<>();
        written.forEach((field, text) ->
                cells.put(field, CleanText.cleaned(text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
        String place = part.inside(where);
        URI url = address(cells.get("url"));
        String title = cells.get("title");
        if (title == null && url == null) {
            return new Found.Unread(place, "the row names neither goods nor an address");
        }
        String row = JsonMapper.shared().writeValueAsString(new TreeMap<>(cells));
        Listing listing = listing(cells, url, title == null ? "（未填商品名称）" : title);
        return new Found.Row(place, listing, row, note(cells));
    }

    private Listing listing(Map<String, String> cells, @Nullable URI url, String title) {
        String named = cells.get("id");
        String id = named != null
                ? named
                : url != null
                        ? url.toString()
                        : "clue:"
                                + Sha256.of((String.valueOf(cells.get("platform")) + "\n" + cells.get("subject") + "\n"
                                                        + cells.get("shop") + "\n" + title)
                                                .getBytes(StandardCharsets.UTF_8))
                                        .hex()
                                        .substring(0, 24);
        Listing.Builder builder = Listing.builder(new ListingId(id), title)
                .platform(cells.get("platform"))
                .url(url == null ? null : url.toString())
                .description(cells.get("description"))
                .brand(cells.get("brand"))
                .sku(cells.get("sku"))
                .seller(seller(cells))
                .sources(Map.of("title", new FieldSource("clue: " + where, CONFIDENCE)));
        Price price = cells.get("price") == null ? null : Money.price(cells.get("price"), null, null);
        return builder.price(price).unknown(unknown(cells, price)).build();
    }

    /** What stands in the row and cannot be believed is said, never dropped. */
    private static Map<String, String> unknown(Map<String, String> cells, @Nullable Price price) {
        Map<String, String> unknown = new LinkedHashMap<>();
        String amount = cells.get("price");
        if (amount != null && price == null) {
            unknown.put("price", "no amount in: " + Tidy.cut(amount, 40));
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

    /** The address in a cell, which may have words around it. */
    private static @Nullable URI address(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        Matcher matcher = ADDRESS.matcher(cell);
        Optional<URI> url = matcher.find()
                ? NormalUrl.of(matcher.group())
                : cell.matches("[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?") ? NormalUrl.of("https://" + cell) : Optional.empty();
        return url.orElse(null);
    }
}
