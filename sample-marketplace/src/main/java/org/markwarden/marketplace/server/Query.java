package org.markwarden.marketplace.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parameters of a list page; what cannot be read counts as not given. */
record Query(String words, int page) {

    private static final int LONGEST = 200;

    static Query of(@Nullable String raw) {
        String words = "";
        int page = 1;
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            if (pair.startsWith("q=")) {
                words = decoded(pair.substring(2));
            } else if (pair.matches("page=\\d{1,4}")) {
                page = Integer.parseInt(pair.substring(5));
            }
        }
        return new Query(words.substring(0, Math.min(LONGEST, words.length())), page);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
