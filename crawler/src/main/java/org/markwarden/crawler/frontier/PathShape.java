package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What addresses of one kind have in common: the path with its numbers and codes blotted out, and the names of its
 * parameters. Calendars and filters have endless addresses and few shapes.
 */
record PathShape(String text) {
    private static final int MAX_SEGMENTS = 16;
    private static final int MAX_PARAMETERS = 10;
    private static final int MAX_REPEATS = 3;
    private static final int CODE_LENGTH = 20;

    static PathShape of(URI url) {
        StringBuilder shape = new StringBuilder(String.valueOf(url.getRawAuthority()));
        for (String segment : segments(url)) {
            shape.append('/').append(blotted(segment));
        }
        parameters(url).stream().sorted().forEach(name -> shape.append('?').append(name));
        return new PathShape(shape.toString());
    }

    /** An address that grew out of following links that lead into themselves. */
    static boolean isRunaway(URI url) {
        List<String> segments = segments(url);
        if (segments.size() > MAX_SEGMENTS || parameters(url).size() > MAX_PARAMETERS) {
            return true;
        }
        Map<String, Integer> counts = new HashMap<>();
        segments.forEach(segment -> counts.merge(segment, 1, Integer::sum));
        return counts.values().stream().anyMatch(count -> count > MAX_REPEATS);
    }

    boolean hasParameters() {
        return text.indexOf('?') >= 0;
    }

    private static List<String> segments(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static List<String> parameters(URI url) {
        List<String> names = new ArrayList<>();
        if (url.getRawQuery() != null) {
            for (String pair : url.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                names.add(equals < 0 ? pair.replaceAll("\\d+", "#") : pair.substring(0, equals));
            }
        }
        return names;
    }

    private static String blotted(String segment) {
        if (segment.length() >= CODE_LENGTH && segment.chars().anyMatch(Character::isDigit)) {
            return "#";
        }
        return segment.replaceAll("\\d+", "#");
    }
}
