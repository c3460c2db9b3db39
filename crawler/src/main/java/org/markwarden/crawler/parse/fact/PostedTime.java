package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When an offer was posted, as pages write it; an order of day and month that can be read two ways is unknown. */
public final class PostedTime {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1[0-9]{9}(?:[0-9]{3})?");
    private static final int LONGEST = 60;
    private static final int SECONDS_DIGITS = 10;

    private PostedTime() {}

    /** An ISO 8601 date, or an instant where time and offset are written, or seconds or milliseconds since 1970. */
    public static @Nullable String of(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String plain = written.strip();
        if (EPOCH.matcher(plain).matches()) {
            long number = new BigDecimal(plain).longValueExact();
            return (plain.length() == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number))
                    .toString();
        }
        String instant = instant(plain);
        return instant == null ? date(plain) : instant;
    }

    private static @Nullable String instant(String plain) {
        if (plain.indexOf('T') < 0) {
            return null;
        }
        try {
            return OffsetDateTime.parse(plain).toInstant().toString();
        } catch (DateTimeException e) {
            return null; // without an offset only its date is sure
        }
    }

    private static @Nullable String date(String plain) {
        Matcher matcher = YEAR_FIRST.matcher(plain);
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                    .toString();
        } catch (DateTimeException e) {
            return null; // no such day
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
