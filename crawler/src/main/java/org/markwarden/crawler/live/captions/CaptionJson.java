package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;
import tools.jackson.databind.JsonNode;

/**
 * Reads captions and danmaku written as JSON. An entry with a beginning and an end is a cue; one with a single time is a
 * viewer's comment: {@code {"from":…,"to":…,"content":…}}, {@code {"start":…,"end":…,"text":…}},
 * {@code {"progress":ms,"content":…}}, {@code {"p":"12.3,1,25,…","m":…}}, {@code [12.3,0,16777215,"user","text"]}.
 */
final class CaptionJson {
    private static final List<String> TEXT = List.of("content", "text", "m", "msg", "message", "comment", "words");
    private static final List<String> FROM = List.of("from", "start", "begin", "startTime", "start_time", "bg");
    private static final List<String> TO = List.of("to", "end", "endTime", "end_time", "ed");
    private static final List<String> MILLIS = List.of("progress", "progressMs", "offsetMs", "timeMs", "ms");
    private static final List<String> AT =
            List.of("time", "videoTime", "playTime", "offset", "t", "timestamp", "createTime", "ctime");
    private static final int DEEPEST = 12;
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);
    /** More seconds than this and nobody has meant seconds: two days. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(172_800);

    private final @Nullable Instant startsAt;
    private final Problems problems = new Problems();
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private int entries;

    /** Words between two numbers that are seconds or milliseconds. */
    private record Spoken(BigDecimal from, BigDecimal to, String text, int place) {}

    /** Words at a number. */
    private record Written(BigDecimal at, boolean isMillis, String text, int place) {}

    private CaptionJson(@Nullable Instant startsAt) {
        this.startsAt = startsAt;
    }

    /** @param startsAt by which comments with a time of day are placed; absent when unknown */
    static CaptionReading read(String text, @Nullable Instant startsAt) {
        CaptionJson file = new CaptionJson(startsAt);
        LooseJson.all(text).forEach(node -> file.walk(node, 0));
        return file.reading();
    }

    private void walk(JsonNode node, int depth) {
        if (depth > DEEPEST || entries >= CaptionLimits.CUES) {
            return;
        }
        if (node.isObject() && !object(node)) {
            node.forEach(child -> walk(child, depth + 1));
        } else if (node.isArray() && !row(node)) {
            node.forEach(child -> walk(child, depth + 1));
        }
    }

    private boolean object(JsonNode node) {
        String text = text(node);
        if (text == null) {
            return false;
        }
        BigDecimal from = number(node, FROM);
        BigDecimal to = number(node, TO);
        if (from != null && to != null) {
            spoken.add(new Spoken(from, to, text, ++entries));
            return true;
        }
        BigDecimal millis = number(node, MILLIS);
        BigDecimal at = millis == null ? single(node, from) : millis;
        if (at != null) {
            written.add(new Written(at, millis != null, text, ++entries));
        }
        return at != null;
    }

    /** The one time an entry has: under a name of its own, first in {@code p}, or as a beginning without an end. */
    private static @Nullable BigDecimal single(JsonNode node, @Nullable BigDecimal from) {
        BigDecimal at = number(node, AT);
        if (at != null) {
            return at;
        }
        return node.path("p").isString() ? decimal(node.path("p").asString().split(",", 2)[0]) : from;
    }

    /** {@code [time, type, colour, user, text]}, as danmaku players exchange it. */
    private boolean row(JsonNode node) {
        if (node.size() < 2
                || node.size() > 12
                || !node.get(0).isNumber()
                || !node.get(node.size() - 1).isString()) {
            return false;
        }
        written.add(new Written(
                node.get(0).decimalValue(), false, node.get(node.size() - 1).asString(), ++entries));
        return true;
    }

    private static @Nullable String text(JsonNode node) {
        for (String key : TEXT) {
            if (node.path(key).isString() && !node.path(key).asString().isBlank()) {
                return node.path(key).asString();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal number(JsonNode node, List<String> keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            BigDecimal number =
                    value.isNumber() ? value.decimalValue() : value.isString() ? clockOrNumber(value.asString()) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal clockOrNumber(String written) {
        return written.indexOf(':') < 0
                ? decimal(written)
                : ShowTime.read(written)
                        .map(time -> BigDecimal.valueOf(time.toMillis(), 3))
                        .orElse(null);
    }

    private static @Nullable BigDecimal decimal(String written) {
        return written.strip().matches("-?\\d{1,15}(\\.\\d{1,12})?") ? new BigDecimal(written.strip()) : null;
    }

    private CaptionReading reading() {
        if (entries >= CaptionLimits.CUES) {
            problems.add("more than " + CaptionLimits.CUES + " entries, the rest is not read", entries);
        }
        List<Cue> cues = new ArrayList<>();
        boolean areMillis = spoken.stream().anyMatch(one -> one.to.compareTo(MOST_SECONDS) > 0);
        spoken.forEach(one -> cue(one, areMillis, cues));
        List<ViewerComment> comments = new ArrayList<>();
        boolean countMillis = written.stream()
                .anyMatch(one ->
                        !one.isMillis && one.at.compareTo(MOST_SECONDS) > 0 && one.at.compareTo(EPOCH_SECONDS) < 0);
        written.forEach(one -> comment(one, countMillis, comments));
        cues.sort(Comparator.comparing(Cue::from));
        comments.sort(Comparator.comparing(ViewerComment::at));
        var format = cues.size() >= comments.size() && !cues.isEmpty()
                ? CaptionReading.Format.CAPTION_JSON
                : CaptionReading.Format.DANMAKU_JSON;
        if (entries == 0) {
            return CaptionReading.unreadable("JSON without captions or comments");
        }
        return new CaptionReading(format, cues, comments, null, problems.list());
    }

    private void cue(Spoken one, boolean areMillis, List<Cue> cues) {
        Optional<Duration> from = time(one.from, areMillis);
        Optional<Duration> to = time(one.to, areMillis);
        String text = cut(CueText.plain(one.text));
        if (from.isEmpty() || to.isEmpty()) {
            problems.add("a time that is negative or beyond seven days", one.place);
        } else if (!text.isEmpty()) {
            cues.add(new Cue(from.get(), to.get().compareTo(from.get()) < 0 ? from.get() : to.get(), text));
        }
    }

    private void comment(Written one, boolean countMillis, List<ViewerComment> comments) {
        Optional<Duration> at =
                one.at.compareTo(EPOCH_SECONDS) >= 0 ? sinceStart(one) : time(one.at, one.isMillis || countMillis);
        String text = cut(CueText.plain(one.text));
        if (at.isPresent() && !text.isEmpty()) {
            comments.add(new ViewerComment(at.get(), text));
        }
    }

    private Optional<Duration> time(BigDecimal number, boolean isMillis) {
        return isMillis ? ShowTime.millis(number) : ShowTime.seconds(number);
    }

    /** A time of day counts from the start of the show, if that is known. */
    private Optional<Duration> sinceStart(Written one) {
        if (startsAt == null) {
            problems.add("a time of day, and the start of the show is unknown", one.place);
            return Optional.empty();
        }
        BigDecimal millis = one.at.compareTo(EPOCH_MILLIS) >= 0 ? one.at : one.at.movePointRight(3);
        Optional<Duration> since = ShowTime.millis(millis.subtract(BigDecimal.valueOf(startsAt.toEpochMilli())));
        if (since.isEmpty()) {
            problems.add("a time of day before the show or seven days behind its start", one.place);
        }
        return since;
    }

    private static String cut(String text) {
        return text.length() > CaptionLimits.TEXT ? CueText.plain(text.substring(0, CaptionLimits.TEXT)) : text;
    }
}
