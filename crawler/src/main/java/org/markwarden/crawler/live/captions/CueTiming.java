package org.markwarden.crawler.live.captions;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a cue that says from when to when it is shown. Typed by hand it has one dash or an arrow sign, and wide colons.
 *
 * @param from absent for none
 * @param to absent for none
 */
record CueTiming(Optional<Duration> from, Optional<Duration> to) {
    private static final String ARROW = "-->";
    private static final Pattern TYPED =
            Pattern.compile("^\\s*\\d{1,4}:[\\d:.,]{4,16}\\s*(->|→)\\s*\\d{1,4}:[\\d:.,]{4,16}");

    /** Says whether a line is one. */
    static boolean is(String line) {
        return line.contains(ARROW) || TYPED.matcher(WideSigns.narrow(line)).find();
    }

    /** Says whether one is among the first lines of a text, or an arrow anywhere. */
    static boolean isIn(String text) {
        return text.contains(ARROW) || text.lines().limit(200).anyMatch(CueTiming::is);
    }

    static CueTiming of(String line) {
        String narrow = WideSigns.narrow(line);
        Matcher typed = TYPED.matcher(narrow);
        int arrow = narrow.indexOf(ARROW);
        int begin = arrow < 0 && typed.find() ? typed.start(1) : arrow;
        int end = arrow < 0 ? typed.end(1) : arrow + ARROW.length();
        String behind = narrow.substring(end).strip();
        return new CueTiming(ShowTime.read(narrow.substring(0, begin)), ShowTime.read(behind.split("[ \t]", 2)[0]));
    }
}
