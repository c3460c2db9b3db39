package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.CaptionEntry.Time;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;

/** Places the words of one file on the clock of the show: what its numbers count is told by all of them together. */
final class CaptionTimes {
    /** More seconds than this and nobody has meant seconds: two days. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(172_800);

    /** Nobody speaks a caption for so many seconds; in milliseconds it is a short one. */
    private static final BigDecimal LONGEST_CUE = BigDecimal.valueOf(100);

    private final @Nullable Instant startsAt;
    private final Problems problems;
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    private record Spoken(Time from, Time to, String text, int place) {}

    private record Written(Time at, String text, int place) {}

    CaptionTimes(@Nullable Instant startsAt, Problems problems) {
        this.startsAt = startsAt;
        this.problems = problems;
    }

    void spoken(Time from, Time to, String text, int place) {
        spoken.add(new Spoken(from, to, text, place));
    }

    void written(Time at, String text, int place) {
        written.add(new Written(at, text, place));
    }

    CaptionReading reading() {
        List<Cue> cues = new ArrayList<>();
        boolean areMillis = areMillis();
        spoken.forEach(one -> cue(one, areMillis, cues));
        List<ViewerComment> comments = new ArrayList<>();
        boolean countMillis = written.stream()
                .map(Written::at)
                .anyMatch(at -> !at.isMillis() && !at.isOfDay() && at.number().compareTo(MOST_SECONDS) > 0);
        written.forEach(one -> comment(one, countMillis, comments));
        cues.sort(Comparator.comparing(Cue::from));
        comments.sort(Comparator.comparing(ViewerComment::at));
        var format = spoken.size() >= written.size()
                ? CaptionReading.Format.CAPTION_JSON
                : CaptionReading.Format.DANMAKU_JSON;
        return new CaptionReading(format, cues, comments, null, problems.list());
    }

    /** By a number too large for seconds, or by cues that would be longer than anybody speaks. */
    private boolean areMillis() {
        List<BigDecimal> lengths = spoken.stream()
                .filter(one -> !one.from.isOfDay())
                .map(one -> one.to.number().subtract(one.from.number()))
                .sorted()
                .toList();
        return spoken.stream()
                        .anyMatch(one -> !one.to.isOfDay() && one.to.number().compareTo(MOST_SECONDS) > 0)
                || (!lengths.isEmpty() && lengths.get(lengths.size() / 2).compareTo(LONGEST_CUE) >= 0);
    }

    private void cue(Spoken one, boolean areMillis, List<Cue> cues) {
        Optional<Duration> from = time(one.from, areMillis, one.place);
        Optional<Duration> to = from.isEmpty() ? Optional.empty() : time(one.to, areMillis, one.place);
        String text = cut(CueText.plain(one.text));
        if (from.isPresent() && to.isPresent() && !text.isEmpty()) {
            cues.add(new Cue(from.get(), to.get().compareTo(from.get()) < 0 ? from.get() : to.get(), text));
        }
    }

    private void comment(Written one, boolean countMillis, List<ViewerComment> comments) {
        Optional<Duration> at = time(one.at, countMillis, one.place);
        String text = cut(CueText.plain(one.text));
        if (at.isPresent() && !text.isEmpty()) {
            comments.add(new ViewerComment(at.get(), text));
        }
    }

    private Optional<Duration> time(Time time, boolean areMillis, int place) {
        if (time.isOfDay()) {
            return sinceStart(time, place);
        }
        Optional<Duration> read =
                time.isMillis() || areMillis ? ShowTime.millis(time.number()) : ShowTime.seconds(time.number());
        if (read.isEmpty()) {
            problems.add("a time that is negative or beyond seven days", place);
        }
        return read;
    }

    /** A time of day counts from the start of the show, if that is known. */
    private Optional<Duration> sinceStart(Time time, int place) {
        if (startsAt == null) {
            problems.add("a time of day, and the start of the show is unknown", place);
            return Optional.empty();
        }
        BigDecimal millis = time.number().compareTo(CaptionEntry.EPOCH_MILLIS) >= 0
                ? time.number()
                : time.number().movePointRight(3);
        Optional<Duration> since = ShowTime.millis(millis.subtract(BigDecimal.valueOf(startsAt.toEpochMilli())));
        if (since.isEmpty()) {
            problems.add("a time of day before the show or seven days behind its start", place);
        }
        return since;
    }

    private static String cut(String text) {
        return text.length() > CaptionLimits.TEXT ? CueText.plain(text.substring(0, CaptionLimits.TEXT)) : text;
    }
}
