package org.markwarden.marketplace.server;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entity tags and dates (RFC 9110 section 13): a tag decides before a date, and a page without a date ignores dates. */
record Conditional(String tag, @Nullable Instant modified) {

    /** Two digits for the day, as RFC 9110 wants and the JDK's own format does not write. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Conditional of(byte[] body, @Nullable Instant modified) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Conditional("\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"", modified);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void describe(Headers headers) {
        headers.set("ETag", tag);
        if (modified != null) {
            headers.set("Last-Modified", HTTP_DATE.format(modified));
        }
    }

    boolean isKnownTo(Headers request) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.equals("*") || tags.contains(tag);
        }
        String since = request.getFirst("If-Modified-Since");
        return since != null
                && modified != null
                && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(instant(since));
    }

    /** A date nobody can read asks for nothing. */
    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
