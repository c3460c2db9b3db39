package org.markwarden.crawler.live.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.Cue;

/**
 * Reads WebVTT (W3C) and SRT, which differ in little: a header, and a point or a comma in times. A damaged block costs that
 * block; the next line with an arrow begins a cue again.
 */
final class CueFile {
    private final Problems problems = new Problems();
    private final List<Cue> cues = new ArrayList<>();
    private final LineWalk lines;
    private @Nullable TimestampMap map;

    private CueFile(String text) {
        this.lines = new LineWalk(text);
    }

    static CaptionReading webVtt(String text) {
        CueFile file = new CueFile(text);
        file.header();
        return file.read(CaptionReading.Format.WEBVTT);
    }

    static CaptionReading srt(String text) {
        return new CueFile(text).read(CaptionReading.Format.SRT);
    }

    /** The first line and the metadata under it, up to the first blank line. */
    private void header() {
        String first = lines.next();
        if (first == null || !first.startsWith("WEBVTT")) {
            problems.add("no WEBVTT in the first line", 1);
        }
        for (String line = lines.peek(); line != null && !line.isBlank() && !CueTiming.is(line); line = lines.peek()) {
            String header = lines.next();
            Optional<TimestampMap> read = TimestampMap.read(String.valueOf(header));
            if (read.isPresent()) {
                map = read.get();
            } else if (header != null && header.startsWith("X-TIMESTAMP-MAP")) {
                problems.add("X-TIMESTAMP-MAP not understood", lines.number());
            }
        }
    }

    private CaptionReading read(CaptionReading.Format format) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (cues.size() >= CaptionLimits.CUES) {
                problems.add("more than " + CaptionLimits.CUES + " cues, the rest is not read", lines.number());
                break;
            }
            if (isForeignBlock(line)) {
                lines.skipToBlank();
            } else if (CueTiming.is(line)) {
                cue(line);
            }
        }
        cues.sort(Comparator.comparing(Cue::from));
        return new CaptionReading(format, cues, List.of(), map, problems.list());
    }

    private static boolean isForeignBlock(String line) {
        return line.equals("NOTE") || line.startsWith("NOTE ") || line.equals("STYLE") || line.equals("REGION");
    }

    private void cue(String timing) {
        int place = lines.number();
        String words = CueText.plain(words());
        CueTiming read = CueTiming.of(timing);
        Optional<Duration> from = read.from();
        Optional<Duration> to = read.to();
        if (from.isEmpty()) {
            problems.add("a time that is none, or negative, or beyond seven days", place);
        } else if (!words.isEmpty()) {
            if (to.isEmpty() || to.get().compareTo(from.get()) < 0) {
                problems.add("a cue whose end is none or lies before its beginning", place);
            }
            Duration end = to.filter(time -> time.compareTo(from.get()) >= 0).orElse(from.get());
            cues.add(new Cue(from.get(), end, words));
        }
    }

    /** The lines up to an empty one, blank ones not counted; a line before the next timing that is but a number is that cue's own. */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (String line = lines.peek(); line != null && !line.isEmpty() && !CueTiming.is(line); line = lines.peek()) {
            String taken = lines.next();
            String following = lines.peek();
            boolean isNumber =
                    taken != null && taken.matches("\\d{1,9}") && following != null && CueTiming.is(following);
            if (isNumber || taken == null || taken.isBlank() || words.length() > CaptionLimits.TEXT) {
                continue;
            }
            words.append(words.isEmpty() ? "" : "\n").append(taken);
        }
        return words.length() > CaptionLimits.TEXT ? words.substring(0, CaptionLimits.TEXT) : words.toString();
    }
}
