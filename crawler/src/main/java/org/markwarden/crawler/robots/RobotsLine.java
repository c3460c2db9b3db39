package org.markwarden.crawler.robots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One meaningful line of robots.txt, with the misspellings that are common in the wild understood. */
record RobotsLine(Key key, String value) {
    /** What a line is about; everything that does not decide access is {@link #OTHER}. */
    enum Key {
        USER_AGENT,
        ALLOW,
        DISALLOW,
        OTHER
    }

    private static final List<String> DISALLOW_SPELLINGS =
            List.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");
    private static final List<String> AGENT_SPELLINGS = List.of("user-agent", "useragent", "user agent");

    /** Reads one line; comments, blank lines and lines without a value separator give nothing. */
    static Optional<RobotsLine> read(String line) {
        String text = withoutComment(line).strip();
        int separator = separator(text);
        if (separator <= 0) {
            return Optional.empty();
        }
        String name = text.substring(0, separator).strip().toLowerCase(Locale.ROOT);
        return Optional.of(
                new RobotsLine(key(name), text.substring(separator + 1).strip()));
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return hash < 0 ? line : line.substring(0, hash);
    }

    /** A colon, or for its want the only white space of the line. */
    private static int separator(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return colon;
        }
        String[] words = text.split("[ \t]+", 3);
        return words.length == 2 ? words[0].length() : -1;
    }

    private static Key key(String name) {
        if (startsWithAny(name, AGENT_SPELLINGS)) {
            return Key.USER_AGENT;
        }
        if (name.startsWith("allow")) {
            return Key.ALLOW;
        }
        return startsWithAny(name, DISALLOW_SPELLINGS) ? Key.DISALLOW : Key.OTHER;
    }

    private static boolean startsWithAny(String name, List<String> spellings) {
        return spellings.stream().anyMatch(name::startsWith);
    }
}
