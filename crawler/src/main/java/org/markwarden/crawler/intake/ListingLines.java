package org.markwarden.crawler.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.text.PageText;
import org.markwarden.storage.json.ListingJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Listings as JSON, one a line or in one array: in the form that {@code crawl} writes, or as a table with its headings in every row. */
final class ListingLines {
    private static final int LONGEST = 4 << 20;

    private final Walk walk;

    ListingLines(Walk walk) {
        this.walk = walk;
    }

    /** Whether JSON is an array of listings or one of them, and not the answer of the interface at an address. */
    static boolean isListings(Part part, long largest) throws IOException {
        if (Files.size(part.file()) > largest) {
            return false;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(text(part));
            JsonNode first = root.isArray() && !root.isEmpty() ? root.get(0) : root;
            return isListing(first) || (part.url() == null && columns(first) != null);
        } catch (JacksonException e) {
            return false; // what the page reader makes of it
        }
    }

    void readArray(Part part) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(text(part));
        int number = 1;
        for (JsonNode node :
                root.isArray() ? root : JsonMapper.shared().createArrayNode().add(root)) {
            entry(part, "entry " + number++, node.toString()).forEach(walk::tell);
        }
    }

    void read(Part part) throws IOException {
        if (Files.size(part.file()) > 8 * walk.limits().part()) {
            walk.tell(new Found.Unread(
                    part.place(), "lines of more than " + 8 * walk.limits().part() + " bytes"));
            return;
        }
        try (BufferedReader lines = new BufferedReader(new StringReader(text(part)))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    entry(part, "line " + number, line).forEach(walk::tell);
                }
            }
        }
    }

    private static List<Found> entry(Part part, String where, String line) {
        String place = part.inside(where);
        if (line.length() > LONGEST) {
            return List.of(new Found.Unread(place, "a line of " + line.length() + " characters"));
        }
        try {
            JsonNode entry = tree(line);
            JsonNode price = entry.path("price"); // an object in our own form
            boolean flat = !isListing(entry) || price.isString() || price.isNumber();
            Columns columns = flat ? columns(entry) : null;
            return columns == null
                    ? List.of(new Found.Row(place, ListingJson.read(line), line, "a listing as others read it"))
                    : new TableRow(part, where).found(columns.named(values(entry)), List.of());
        } catch (RuntimeException e) {
            // the reason names the field
            return List.of(new Found.Unread(place, "no listing: " + Opening.message(e)));
        }
    }

    /** Nothing when it is no JSON: who reads a listing from it says why. */
    private static JsonNode tree(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isListing(JsonNode entry) {
        return entry.isObject()
                && entry.path("id").isString()
                && entry.path("title").isString();
    }

    /** What the keys of an entry mean, where all it holds are plain values; absent when they name no offer. */
    private static @Nullable Columns columns(JsonNode entry) {
        boolean plain = entry.isObject() && entry.valueStream().allMatch(JsonNode::isValueNode);
        return plain ? Columns.of(List.copyOf(entry.propertyNames())) : null;
    }

    private static List<String> values(JsonNode entry) {
        return entry.valueStream()
                .map(value -> value.isNull() ? "" : value.asString())
                .toList();
    }

    private static String text(Part part) throws IOException {
        return PageText.decode(Files.readAllBytes(part.file()), "application/json")
                .text();
    }
}
