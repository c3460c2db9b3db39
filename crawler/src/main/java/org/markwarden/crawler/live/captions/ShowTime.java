package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of a show as caption files write them. */
public final class ShowTime {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,9}))?");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(CaptionLimits.SHOW.toMillis());

    private ShowTime() {}

    /** {@code [h:]mm:ss[.fff]}, with a point or a comma; nothing for what is none, or lies beyond seven days. */
    public static Optional<Duration> read(String written) {
        Matcher clock = CLOCK.matcher(WideSigns.narrow(written).strip());
        if (!clock.matches()) {
            return Optional.empty();
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long seconds = hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3));
        String fraction = clock.group(4) == null ? "" : clock.group(4);
        long millis = Long.parseLong((fraction + "000").substring(0, 3));
        return within(Duration.ofSeconds(seconds).plusMillis(millis));
    }

    /** A number of milliseconds; nothing when it is negative or beyond seven days. */
    static Optional<Duration> millis(BigDecimal millis) {
        return millis.signum() < 0 || millis.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(millis.longValue()));
    }

    /** A number of seconds; nothing when it is negative or beyond seven days. */
    static Optional<Duration> seconds(BigDecimal seconds) {
        return seconds.precision() - seconds.scale() > 12 ? Optional.empty() : millis(seconds.movePointRight(3));
    }

    private static Optional<Duration> within(Duration time) {
        return time.compareTo(CaptionLimits.SHOW) > 0 ? Optional.empty() : Optional.of(time);
    }
}
