package org.markwarden.console.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;

/** Writes values as people read them. Times are China's, in which legal clocks run. */
public final class Shown {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private Shown() {}

    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : SECOND.format(instant);
    }

    /** Four digits, never rounded up to a certainty. */
    public static String score(double score) {
        BigDecimal rounded = BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_EVEN);
        if (score < 1 && rounded.compareTo(BigDecimal.ONE) >= 0) {
            return "0.9999…";
        }
        return rounded.toPlainString();
    }

    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
    }

    public static String price(@Nullable Price price) {
        if (price == null) {
            return "";
        }
        String max = price.max() == null ? "" : "–" + price.max().toPlainString();
        String currency = price.currency() == null ? "" : price.currency() + " ";
        return currency + price.amount().toPlainString() + max;
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kib = bytes / 1024.0;
        return kib < 1024
                ? String.format(Locale.ROOT, "%.1f KiB", kib)
                : String.format(Locale.ROOT, "%.1f MiB", kib / 1024);
    }

    public static String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.compareTo(Duration.ofHours(2)) < 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
