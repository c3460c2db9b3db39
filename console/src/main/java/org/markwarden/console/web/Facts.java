package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.words.Words;

/** Gathers label and value pairs; what is not known is left out. */
final class Facts {
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    /** One line: label, value, and what is to be said about it. */
    record Fact(String label, String value, String remark, boolean link) {}

    Facts(Words words) {
        this.words = words;
    }

    Facts add(String key, @Nullable String value) {
        return add(key, value, "");
    }

    Facts add(String key, @Nullable String value, String remark) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.of(key), HighlightedText.named(value), remark, false));
        }
        return this;
    }

    /** An address; only a web address becomes a link, for a page may name any scheme. */
    Facts addLink(String key, @Nullable String value, String remark) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.of(key), HighlightedText.named(value), remark, isWebAddress(value)));
        }
        return this;
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }

    static boolean isWebAddress(String value) {
        return value.regionMatches(true, 0, "https://", 0, 8) || value.regionMatches(true, 0, "http://", 0, 7);
    }
}
