package org.markwarden.crawler.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import org.markwarden.crawler.text.PageText;
import org.markwarden.storage.json.ListingJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listings as JSON, one a line or in one array, in the form that {@code crawl} writes. */
final class ListingLines {
    private static final int LONGEST = 4 << 20;

    private final Walk walk;

    ListingLines(Walk walk) {
        this.walk = walk;
    }

    /** Whether JSON is an array of listings or one of them, and not the answer of some interface. */
    static boolean isListings(Part part, long largest) throws IOException {
        if (Files.size(part.file()) > largest) {
            return false;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(text(part));
            JsonNode first = root.isArray() && !root.isEmpty() ? root.get(0) : root;
            return first.isObject()
                    && first.path("id").isString()
                    && first.path("title").isString();
        } catch (JacksonException e) {
            return false; // what the page reader makes of it
        }
    }

    void readArray(Part part) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(text(part));
        int number = 1;
        for (JsonNode node :
                root.isArray() ? root : JsonMapper.shared().createArrayNode().add(root)) {
            walk.tell(entry(part.inside("entry " + number++), node.toString()));
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
                    walk.tell(entry(part.inside("line " + number), line));
                }
            }
        }
    }

    private static Found entry(String place, String line) {
        if (line.length() > LONGEST) {
            return new Found.Unread(place, "a line of " + line.length() + " characters");
        }
        try {
            return new Found.Row(place, ListingJson.read(line), line, "a listing as others read it");
        } catch (RuntimeException e) {
            return new Found.Unread(place, "no listing: " + Opening.message(e)); // the reason names the field
        }
    }

    private static String text(Part part) throws IOException {
        return PageText.decode(Files.readAllBytes(part.file()), "application/json")
                .text();
    }
}
