package org.markwarden.crawler.parse;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page of an invented shop says, written down before the page was read. */
@SuppressWarnings("ArrayRecordComponent") // read only, compared by nobody
record PageTruth(String file, URI url, JsonNode said, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BLOCK = Pattern.compile("(?m)^### ");

    /** How a value read compares with the one written down. */
    enum Verdict {
        RIGHT,
        WRONG,
        MISSED
    }

    /** The pages of {@code blind}, one file each. */
    static Stream<PageTruth> all() {
        return text("blind/truth.jsonl")
                .lines()
                .map(JSON::readTree)
                .map(said -> of(said, bytes("blind/" + said.get("file").stringValue())));
    }

    /** The pages of {@code unseen} with an even number (0) or an odd one (1); a file's name begins with its number. */
    static Stream<PageTruth> ofUnseen(int remainder) {
        return text("unseen/truth.jsonl")
                .lines()
                .map(JSON::readTree)
                .filter(said -> number(said) % 2 == remainder)
                .map(said -> of(said, bytes("unseen/" + said.get("file").stringValue())));
    }

    private static int number(JsonNode said) {
        return Integer.parseInt(said.get("file").stringValue().split("-", 2)[0]);
    }

    /** The pages of {@code templates}, filled to the size of real ones. */
    static Stream<PageTruth> ofTemplates() {
        return blocks("templates/west.txt", "templates/east.txt", "templates/traps.txt");
    }

    /** The pages of {@code further} with an even number (0) or an odd one (1), counted over the files. */
    static Stream<PageTruth> ofFurther(int remainder) {
        return half(remainder, "further/shops.txt", "further/terms.txt", "further/others.txt");
    }

    /** The pages of {@code storefronts} with an even number (0) or an odd one (1), counted over the files. */
    static Stream<PageTruth> ofStorefronts(int remainder) {
        return half(remainder, "storefronts/china.txt", "storefronts/world.txt");
    }

    private static Stream<PageTruth> half(int remainder, String... files) {
        List<PageTruth> pages = blocks(files).toList();
        return IntStream.rangeClosed(1, pages.size())
                .filter(number -> number % 2 == remainder)
                .mapToObj(number -> pages.get(number - 1));
    }

    private static Stream<PageTruth> blocks(String... files) {
        return Stream.of(files)
                .flatMap(file -> BLOCK.splitAsStream(text(file)).skip(1))
                .map(PageTruth::ofBlock);
    }

    private static PageTruth ofBlock(String block) {
        int end = block.indexOf('\n');
        JsonNode said = JSON.readTree(block.substring(0, end));
        String page = PageNoise.fill(
                block.substring(end + 1), said.get("file").stringValue().hashCode());
        return of(said, page.getBytes(StandardCharsets.UTF_8));
    }

    private static PageTruth of(JsonNode said, byte[] body) {
        return new PageTruth(
                said.get("file").stringValue(), URI.create(said.get("url").stringValue()), said, body);
    }

    RawPage page() {
        return RawPage.saved(url, body);
    }

    /** The fields that are known to be read wrong or not at all. */
    List<String> knownMisses() {
        return texts("missed");
    }

    /** Each field this page decides, and how it was read. */
    Map<String, Verdict> compare(Reading reading) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        boolean sameKind = texts("kind").contains(reading.page().label());
        verdicts.put("kind", sameKind ? Verdict.RIGHT : Verdict.WRONG);
        if (said.has("items")) {
            verdicts.put("items", items(reading.listings()));
        } else if (texts("kind").contains("product")) {
            compareOffer(
                    reading.listings().isEmpty() ? null : reading.listings().getFirst(), verdicts);
        } else if (!texts("kind").contains("live-room") && !texts("kind").contains("search")) {
            verdicts.put("no offer", reading.listings().isEmpty() ? Verdict.RIGHT : Verdict.WRONG);
        }
        return verdicts;
    }

    private void compareOffer(@Nullable Listing listing, Map<String, Verdict> verdicts) {
        Price price = listing == null ? null : listing.price();
        Price list = listing == null ? null : listing.listPrice();
        if (said.has("price")) {
            JsonNode wanted = said.get("price");
            verdicts.put("price", amount(price == null ? null : price.amount(), wanted.get(0)));
            verdicts.put("price.max", amount(price == null ? null : price.max(), wanted.get(1)));
            verdicts.put("price.currency", text(price == null ? null : price.currency(), wanted.get(2)));
        }
        put(verdicts, "list_price", node -> amount(list == null ? null : list.amount(), node));
        for (String field : List.of("title", "sku", "mpn", "brand", "seller", "condition", "availability")) {
            put(verdicts, field, node -> text(listing == null ? null : value(listing, field), node));
        }
        if (listing != null) {
            put(verdicts, "gtin", node -> among(node, listing.gtin()));
            put(verdicts, "category", node -> path(listing.category()));
            put(verdicts, "images", node -> listing.images().size() >= node.asInt() ? Verdict.RIGHT : Verdict.MISSED);
        }
        for (String field : texts("absent")) {
            boolean absent = switch (field) {
                case "price" -> price == null;
                case "list_price" -> list == null;
                default -> listing == null || value(listing, field) == null;
            };
            verdicts.put("no " + field, absent ? Verdict.RIGHT : Verdict.WRONG);
        }
    }

    private void put(
            Map<String, Verdict> verdicts, String field, java.util.function.Function<JsonNode, Verdict> compared) {
        JsonNode wanted = said.path(field);
        if (!wanted.isMissingNode() && !wanted.isNull()) {
            verdicts.put(field, compared.apply(wanted));
        }
    }

    private static @Nullable String value(Listing listing, String field) {
        return switch (field) {
            case "title" -> listing.title();
            case "sku" -> listing.sku();
            case "mpn" -> listing.mpn();
            case "brand" -> listing.brand();
            case "seller" -> listing.seller().name();
            case "condition" -> listing.condition();
            case "availability" ->
                listing.availability() == Availability.UNKNOWN
                        ? null
                        : listing.availability().label();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Verdict amount(@Nullable BigDecimal found, JsonNode wanted) {
        if (found == null) {
            return wanted.isNull() ? Verdict.RIGHT : Verdict.MISSED;
        }
        boolean same = !wanted.isNull() && found.compareTo(new BigDecimal(wanted.stringValue())) == 0;
        return same ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static Verdict text(@Nullable String found, JsonNode wanted) {
        if (found == null) {
            return Verdict.MISSED;
        }
        return plain(found).equals(plain(wanted.stringValue())) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static Verdict among(JsonNode wanted, List<String> found) {
        if (found.isEmpty()) {
            return Verdict.MISSED;
        }
        String code = wanted.stringValue().replaceFirst("^0+", "");
        return found.stream().anyMatch(each -> each.replaceFirst("^0+", "").equals(code))
                ? Verdict.RIGHT
                : Verdict.WRONG;
    }

    private Verdict path(List<String> found) {
        if (found.isEmpty()) {
            return Verdict.MISSED;
        }
        return Collections.indexOfSubList(found, texts("category")) >= 0 ? Verdict.RIGHT : Verdict.WRONG;
    }

    private Verdict items(List<Listing> found) {
        int right = 0;
        for (JsonNode item : said.get("items")) {
            BigDecimal wanted = new BigDecimal(item.get(1).stringValue());
            right += found.stream()
                            .anyMatch(listing -> plain(listing.title())
                                            .equals(plain(item.get(0).stringValue()))
                                    && listing.price() != null
                                    && listing.price().amount().compareTo(wanted) == 0)
                    ? 1
                    : 0;
        }
        if (found.size() > right) {
            return Verdict.WRONG;
        }
        return right == said.get("items").size() ? Verdict.RIGHT : Verdict.MISSED;
    }

    private List<String> texts(String key) {
        JsonNode node = said.path(key);
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::stringValue).toList();
        }
        return node.isString() ? List.of(node.stringValue()) : List.of();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(PageTruth.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file, e);
        }
    }
}
