package org.markwarden.crawler.live.captions;

import org.jspecify.annotations.Nullable;

/** Walks the lines of a text, ended by CR, LF or both; the part of a line beyond 4,000 characters is passed over. */
final class LineWalk {
    private final String text;
    private int at;
    private int number;
    private @Nullable String ahead;

    LineWalk(String text) {
        this.text = text;
        this.at = text.startsWith("\ufeff") ? 1 : 0;
    }

    /** The number of the line last taken, from 1. */
    int number() {
        return number;
    }

    @Nullable
    String next() {
        String line = peek();
        ahead = null;
        number += line == null ? 0 : 1;
        return line;
    }

    @Nullable
    String peek() {
        if (ahead == null && at < text.length()) {
            ahead = take();
        }
        return ahead;
    }

    void skipToBlank() {
        for (String line = peek(); line != null && !line.isBlank(); line = peek()) {
            next();
        }
    }

    private String take() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(at, Math.min(end, at + CaptionLimits.LINE));
        boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        at = Math.min(text.length(), end + (both ? 2 : 1));
        return line;
    }
}
