package org.markwarden.marketplace.operator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk needs of a notice; everything else in it is read past. */
public record NoticeBody(
        String noticeId,
        List<URI> listings,
        List<String> caseIds,
        @Nullable String rightName,
        @Nullable String rightNumber,
        @Nullable String reason,
        @Nullable String sender) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_LISTINGS = 500;

    public NoticeBody {
        listings = List.copyOf(listings);
        caseIds = List.copyOf(caseIds);
    }

    /** A notice the desk cannot work with; the message says what is missing. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** A notice that came without its machine form: only an identifier and addresses. */
    static NoticeBody plain(String noticeId, List<URI> listings) throws Unreadable {
        return checked(new NoticeBody(noticeId, listings, List.of(), null, null, null, null));
    }

    public static NoticeBody read(byte[] json) throws Unreadable {
        JsonNode node = parsed(json);
        JsonNode right = node.path("right");
        return checked(new NoticeBody(
                orEmpty(text(node, "noticeId")),
                addresses(node.path("listingUrls")),
                texts(node.path("caseIds")),
                text(right, "name"),
                text(right, "number"),
                text(node, "reason"),
                sender(node.path("sender"))));
    }

    /** The largest attachment in bytes, judged by its base64 text; 0 without any. */
    public static int largestAttachment(byte[] json) throws Unreadable {
        int largest = 0;
        for (JsonNode attachment : parsed(json).path("attachments")) {
            for (JsonNode value : attachment) {
                if (value.isString()) {
                    largest = Math.max(largest, value.stringValue().length() / 4 * 3);
                }
            }
        }
        return largest;
    }

    private static JsonNode parsed(byte[] json) throws Unreadable {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new Unreadable("a notice is a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new Unreadable("not JSON: " + e.getOriginalMessage());
        }
    }

    private static NoticeBody checked(NoticeBody body) throws Unreadable {
        if (body.noticeId().isBlank()) {
            throw new Unreadable("noticeId is missing");
        }
        if (body.listings().isEmpty()) {
            throw new Unreadable("listingUrls is missing or holds no address");
        }
        if (body.listings().size() > MOST_LISTINGS) {
            throw new Unreadable("more than " + MOST_LISTINGS + " listings in one notice");
        }
        return body;
    }

    private static List<URI> addresses(JsonNode list) {
        var addresses = new ArrayList<URI>();
        for (String text : texts(list)) {
            URI address = address(text);
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    static @Nullable URI address(String text) {
        try {
            URI address = URI.create(text.strip());
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        for (JsonNode one : list) {
            if (one.isString()) {
                texts.add(cut(one.stringValue()));
            }
        }
        return texts;
    }

    private static @Nullable String sender(JsonNode sender) {
        return sender.isString() ? cut(sender.stringValue()) : text(sender, "name");
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? cut(value.stringValue()) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
