package org.markwarden.crawler.live.hls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.Problems;

/**
 * A media playlist rewritten so that every tag in it is right: what is damaged is left out or replaced by what the standard
 * makes of its absence, and named. The library that reads playlists stops at the first fault, and a live show has no second copy.
 */
final class RepairedPlaylist {
    /** A day of two-second segments, and a little more. */
    static final int MOST_SEGMENTS = 50_000;

    private static final String DECIMAL = "[+]?\\d{1,9}(?:\\.\\d{1,12})?";
    private static final String WHOLE = "\\d{1,15}";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(86_400);

    private final Problems problems = new Problems();
    private final Deque<List<String>> segments = new ArrayDeque<>();
    private List<String> waiting = new ArrayList<>();
    private @Nullable String key;
    private @Nullable String map;
    private @Nullable String duration;
    private @Nullable Long sequence;
    private @Nullable Integer target;
    private BigDecimal longest = BigDecimal.ONE;
    private long dropped;
    private boolean isEnded;
    private boolean isVod;
    private int number;

    RepairedPlaylist(List<String> lines) {
        lines.forEach(this::line);
        if (duration != null || !waiting.isEmpty()) {
            problems.add("tags of a segment without its address", number);
        }
        if (dropped > 0) {
            problems.add("more than " + MOST_SEGMENTS + " segments, the first " + dropped + " are left out", 0);
        }
    }

    private void line(String written) {
        number++;
        String line = written.strip();
        if (line.isEmpty() || line.equals("#EXTM3U")) {
            return;
        }
        if (!line.startsWith("#")) {
            address(line);
            return;
        }
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (colon < 0 ? line : line.substring(0, colon)) {
            case "#EXTINF" -> duration = duration(value);
            case "#EXT-X-MEDIA-SEQUENCE" -> sequence(value);
            case "#EXT-X-TARGETDURATION" -> target(value);
            case "#EXT-X-PROGRAM-DATE-TIME" -> programDate(value);
            case "#EXT-X-BYTERANGE" -> byteRange(value);
            case "#EXT-X-KEY" -> key = key(value);
            case "#EXT-X-MAP" -> map = map(value);
            case "#EXT-X-DISCONTINUITY" -> waiting.add("#EXT-X-DISCONTINUITY");
            case "#EXT-X-GAP" -> waiting.add("#EXT-X-GAP");
            case "#EXT-X-ENDLIST" -> isEnded = true;
            case "#EXT-X-PLAYLIST-TYPE" -> isVod |= value.equals("VOD");
            default -> {} // comments, and tags that say nothing about what we keep
        }
    }

    private void address(String line) {
        if (line.length() > 4_000) {
            problems.add("an address longer than 4000 characters", number);
            waiting = new ArrayList<>();
            duration = null;
            return;
        }
        if (duration == null) {
            problems.add("a segment without #EXTINF", number);
        }
        List<String> group = new ArrayList<>();
        if (key != null) {
            group.add(key);
        }
        if (map != null) {
            group.add(map);
        }
        group.addAll(waiting);
        group.add("#EXTINF:" + (duration == null ? "0" : duration) + ",");
        group.add(line);
        segments.addLast(group);
        if (segments.size() > MOST_SEGMENTS) {
            segments.removeFirst();
            dropped++;
        }
        waiting = new ArrayList<>();
        duration = null;
    }

    private String duration(String value) {
        String digits = value.split(",", 2)[0].strip();
        if (!digits.matches(DECIMAL)) {
            problems.add("#EXTINF without a duration", number);
            return "0";
        }
        BigDecimal seconds = new BigDecimal(digits);
        if (seconds.compareTo(LONGEST) > 0) {
            problems.add("#EXTINF longer than a day", number);
            return "0";
        }
        longest = longest.max(seconds);
        return seconds.toPlainString();
    }

    private void sequence(String value) {
        if (!value.matches(WHOLE)) {
            problems.add("#EXT-X-MEDIA-SEQUENCE is no whole number", number);
            return;
        }
        if (sequence != null) {
            problems.add("#EXT-X-MEDIA-SEQUENCE for the second time", number);
        }
        sequence = Long.parseLong(value);
    }

    private void target(String value) {
        if (!value.matches(DECIMAL) || new BigDecimal(value).compareTo(LONGEST) > 0) {
            problems.add("#EXT-X-TARGETDURATION is no duration", number);
        } else if (target == null) {
            target = Math.max(
                    1, new BigDecimal(value).setScale(0, RoundingMode.CEILING).intValueExact());
        }
    }

    private void programDate(String value) {
        String withColon = value.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replace(' ', 'T');
        try {
            OffsetDateTime date = OffsetDateTime.parse(withColon.toUpperCase(Locale.ROOT));
            if (Math.abs(date.getYear()) > 9_999) {
                throw new DateTimeException("year " + date.getYear());
            }
            waiting.add("#EXT-X-PROGRAM-DATE-TIME:" + date.toInstant());
        } catch (DateTimeException e) {
            problems.add("#EXT-X-PROGRAM-DATE-TIME is no time", number);
        }
    }

    private void byteRange(String value) {
        if (value.matches("[1-9]\\d{0,11}(@\\d{1,12})?")) {
            waiting.add("#EXT-X-BYTERANGE:" + value);
        } else {
            problems.add("#EXT-X-BYTERANGE is no range", number);
        }
    }

    /** A key that cannot be read means a segment that cannot be seen: said to be encrypted all the same. */
    private @Nullable String key(String value) {
        Attributes attributes = Attributes.of(value);
        String method = attributes.text("METHOD");
        if ("NONE".equals(method)) {
            return null;
        }
        boolean isKnown = method != null && (method.equals("AES-128") || method.equals("SAMPLE-AES"));
        if (!isKnown) {
            problems.add("#EXT-X-KEY of an unknown method", number);
        }
        String uri = attributes.text("URI", "[^\"\\s]+");
        return "#EXT-X-KEY:METHOD=" + (isKnown ? method : "SAMPLE-AES") + ",URI=\"" + (uri == null ? "unknown" : uri)
                + "\"";
    }

    private @Nullable String map(String value) {
        Attributes attributes = Attributes.of(value);
        String uri = attributes.text("URI", "[^\"\\s]+");
        if (uri == null) {
            problems.add("#EXT-X-MAP without an address", number);
            return null;
        }
        String range = attributes.text("BYTERANGE", "[1-9]\\d{0,11}(@\\d{1,12})?");
        return "#EXT-X-MAP:URI=\"" + uri + "\"" + (range == null ? "" : ",BYTERANGE=\"" + range + "\"");
    }

    Problems problems() {
        return problems;
    }

    boolean isVod() {
        return isVod;
    }

    int size() {
        return segments.size();
    }

    /** The lines of a playlist without a fault. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("#EXTM3U");
        lines.add("#EXT-X-VERSION:7");
        lines.add("#EXT-X-TARGETDURATION:"
                + (target == null ? longest.setScale(0, RoundingMode.CEILING).intValueExact() : target));
        lines.add("#EXT-X-MEDIA-SEQUENCE:" + ((sequence == null ? 0 : sequence) + dropped));
        segments.forEach(lines::addAll);
        if (isEnded) {
            lines.add("#EXT-X-ENDLIST");
        }
        return lines;
    }
}
