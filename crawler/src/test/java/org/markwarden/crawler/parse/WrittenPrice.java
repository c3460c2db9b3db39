package org.markwarden.crawler.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** One line of {@code price-strings.txt}: a price as somebody wrote it, where it stood, and what a careful person reads there. */
record WrittenPrice(
        int line,
        String text,
        String language,
        String host,
        List<String> low,
        String high,
        List<String> currency,
        String kind,
        String list) {
    private static final int CELLS = 8;

    static List<WrittenPrice> all() {
        try (InputStream in = Objects.requireNonNull(WrittenPrice.class.getResourceAsStream("price-strings.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return java.util.stream.IntStream.range(0, lines.size())
                    .mapToObj(i -> of(i + 1, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenPrice of(int line, String text) {
        String[] cells = Arrays.copyOf(text.split(" \\|", -1), CELLS);
        for (int i = 0; i < CELLS; i++) {
            cells[i] = Objects.requireNonNull(cells[i], text).strip();
        }
        return new WrittenPrice(
                line,
                cells[0],
                cells[1],
                cells[2],
                List.of(cells[3].replace("~", "/~").split("/", -1)),
                cells[4],
                List.of(cells[5].split("/", -1)),
                cells[6],
                cells[7]);
    }

    /** Whether it is a lone text, not part of markup or of a page's state. */
    boolean isText() {
        return !text.startsWith("ld: ") && !text.startsWith("state: ");
    }

    String address() {
        return "https://" + host + "/p/blue-kettle-4411";
    }

    String page() {
        String heading = "<!doctype html><html lang=" + language
                + "><head><title>Blue kettle | Shop</title></head><body><h1>Blue kettle</h1>";
        String button = "<button>Add to cart</button></body></html>";
        if (text.startsWith("ld: ")) {
            String type = text.contains("\"@type\"") ? "" : "\"@type\":\"Offer\",";
            return heading
                    + "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Product\","
                    + "\"name\":\"Blue kettle\",\"offers\":{" + type + text.substring(4) + "}}</script>" + button;
        }
        if (text.startsWith("state: ")) {
            return heading
                    + "<script id=__NEXT_DATA__ type=\"application/json\">{\"props\":{\"pageProps\":{\"product\":"
                    + "{\"id\":\"4411\",\"title\":\"Blue kettle\",\"image\":\"/i/4411.jpg\"," + text.substring(7)
                    + "}}}}</script>" + button;
        }
        return heading + "<div class=price>" + Entities.escape(text) + "</div>" + button;
    }

    /** What is wrong with a reading of this price, or nothing. */
    String fault(@Nullable BigDecimal amount, @Nullable BigDecimal max, @Nullable String code) {
        if (amount == null) {
            return low.contains("") || low.contains("~") ? "" : "missed";
        }
        if (low.stream().noneMatch(wanted -> same(wanted, amount))) {
            return low.stream().anyMatch(wanted -> wanted.matches("[0-9.]+")) ? "other amount" : "invented";
        }
        if (max != null && !same(high, max)) {
            return "other end";
        }
        if (max == null && !high.isEmpty()) {
            return "end missed";
        }
        if (currency.contains("") || currency.contains(code == null ? "?" : code)) {
            return "";
        }
        return code == null ? "currency missed" : "other currency";
    }

    static boolean same(String wanted, BigDecimal found) {
        return wanted.matches("[0-9.]+") && new BigDecimal(wanted).compareTo(found) == 0;
    }
}
