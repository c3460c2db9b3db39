package org.markwarden.crawler.live.captions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.CaptionEntry.Time;
import org.markwarden.crawler.parse.json.LooseJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads captions and danmaku written as JSON, one value or one a line. An entry with a beginning and an end is a cue; one with a
 * single time is a viewer's comment, and so is one of a time of day with a viewer beside it; {@code [12.3,0,16777215,"user","text"]} and
 * {@code [[…,1690000000000,…],"text",…]} are comments too. What the keys mean is a table.
 */
final class CaptionJson {
    private static final int DEEPEST = 12;
    private static final int FIRST_NUMBERS = 8;

    private final CaptionTimes times;
    private final Problems problems = new Problems();
    private int entries;
    private int untimed;

    private CaptionJson(@Nullable Instant startsAt) {
        this.times = new CaptionTimes(startsAt, problems);
    }

    /** @param startsAt by which comments with a time of day are placed; absent when unknown */
    static CaptionReading read(String text, @Nullable Instant startsAt) {
        CaptionJson file = new CaptionJson(startsAt);
        if (isLines(text)) {
            text.lines().forEach(line -> file.walk(line));
        } else {
            LooseJson.all(text).forEach(node -> file.walk(node, 0));
        }
        return file.reading();
    }

    /** Whether the first line is a whole value and another follows. */
    private static boolean isLines(String text) {
        String body = text.strip();
        int end = body.indexOf('\n');
        String first = end < 0 ? "" : body.substring(0, end).strip();
        char last = first.isEmpty() ? ' ' : first.charAt(first.length() - 1);
        LooseJson.Read read = last == '}' || last == ']' ? LooseJson.at(first, 0) : null;
        return read != null && read.end() == first.length();
    }

    private void walk(String line) {
        LooseJson.Read read = entries >= CaptionLimits.CUES ? null : LooseJson.at(line, 0);
        if (read != null) {
            walk(read.value(), 0);
        }
    }

    private void walk(JsonNode node, int depth) {
        if (depth > DEEPEST || entries >= CaptionLimits.CUES) {
            return;
        }
        if (node.isObject()) {
            object(node, depth);
        } else if (node.isArray() && !message(node) && !row(node)) {
            node.forEach(child -> walk(child, depth + 1));
        }
    }

    private void object(JsonNode node, int depth) {
        CaptionEntry entry = new CaptionEntry(node);
        String text = entry.text();
        Time from = entry.from();
        Time to = entry.to();
        if (text != null && from != null && to != null) {
            if (entry.isOfViewer() && from.isOfDay()) {
                times.written(from, text, ++entries);
            } else {
                times.spoken(from, to, text, ++entries);
            }
            return;
        }
        int before = entries;
        int untimedBefore = untimed;
        node.forEach(child -> walk(child, depth + 1));
        boolean isEnvelope = entries > before && !entry.isOfViewer();
        Time at = isEnvelope ? null : entry.at();
        if (text != null && at != null) {
            untimed = untimedBefore;
            times.written(at, text, ++entries);
        } else if (!isEnvelope && entry.hasOwnText() && entry.isOfViewer()) {
            untimed++;
        }
    }

    /** A message of a room as it was sent to viewers: numbers with the time of day among them, then the words. */
    private boolean message(JsonNode node) {
        if (node.size() < 2
                || !node.get(0).isArray()
                || !node.get(1).isString()
                || node.get(1).stringValue().isBlank()) {
            return false;
        }
        List<Time> ofDay = node.get(0)
                .valueStream()
                .limit(FIRST_NUMBERS)
                .filter(JsonNode::isNumber)
                .map(number -> new Time(number.decimalValue(), false))
                .filter(time -> time.number().compareTo(CaptionEntry.EPOCH_MILLIS) >= 0)
                .toList();
        if (!ofDay.isEmpty()) {
            times.written(ofDay.getFirst(), node.get(1).stringValue(), ++entries);
        }
        return !ofDay.isEmpty();
    }

    /** {@code [time, type, colour, user, text]}, as danmaku players exchange it. */
    private boolean row(JsonNode node) {
        if (node.size() < 2
                || node.size() > 12
                || !node.get(0).isNumber()
                || !node.get(node.size() - 1).isString()) {
            return false;
        }
        times.written(
                new Time(node.get(0).decimalValue(), false),
                node.get(node.size() - 1).stringValue(),
                ++entries);
        return true;
    }

    private CaptionReading reading() {
        if (entries >= CaptionLimits.CUES) {
            problems.add("more than " + CaptionLimits.CUES + " entries, the rest is not read", entries);
        }
        if (untimed > 0) {
            problems.add(untimed + " comments without a time are left out", 0);
        }
        if (entries == 0) {
            return untimed > 0
                    ? new CaptionReading(
                            CaptionReading.Format.DANMAKU_JSON, List.of(), List.of(), null, problems.list())
                    : CaptionReading.unreadable("JSON without captions or comments");
        }
        return times.reading();
    }
}
