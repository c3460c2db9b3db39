package org.markwarden.crawler.live.captions;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The X-TIMESTAMP-MAP of a WebVTT segment (RFC 8216, section 3.5): a time of the captions and the media time it stands for.
 *
 * @param media on the clock of the transport stream, which turns over every 2^33 ticks of 90 kHz
 * @param local on the clock of the captions
 */
public record TimestampMap(Duration media, Duration local) {
    /** When the clock of a transport stream turns over: about 26.5 hours. */
    public static final Duration TURN = ticks(1L << 33);

    private static final Pattern MEDIA = Pattern.compile("MPEGTS:(\\d{1,13})(?!\\d)");
    private static final Pattern LOCAL = Pattern.compile("LOCAL:([0-9:.]{4,20})");

    /** Reads the header line; nothing when it is no such line or its numbers make no sense. */
    static Optional<TimestampMap> read(String line) {
        Matcher media = MEDIA.matcher(line);
        Matcher local = LOCAL.matcher(line);
        if (!line.startsWith("X-TIMESTAMP-MAP") || !media.find() || !local.find()) {
            return Optional.empty();
        }
        long value = Long.parseLong(media.group(1));
        return value >= 1L << 33
                ? Optional.empty()
                : ShowTime.read(local.group(1)).map(time -> new TimestampMap(ticks(value), time));
    }

    private static Duration ticks(long value) {
        return Duration.ofMillis(value / 90);
    }
}
