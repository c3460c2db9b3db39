package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.CaptionKeys.Named;
import tools.jackson.databind.JsonNode;

/** One object of captions or danmaku: its words, its times and whether a viewer stands beside them. */
final class CaptionEntry {
    /** Numbers from here on are a time of day in seconds since 1970. */
    static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?");

    private final List<Named> own;
    private final List<Named> inside;
    private final JsonNode object;

    /** A time of an entry. */
    record Time(BigDecimal number, boolean isMillis) {
        boolean isOfDay() {
            return number.compareTo(EPOCH_SECONDS) >= 0;
        }
    }

    CaptionEntry(JsonNode object) {
        this.object = object;
        this.own = CaptionKeys.of(object);
        this.inside = object.properties().stream()
                .filter(entry -> entry.getValue().isObject() && !"viewer".equals(CaptionKeys.meaning(entry.getKey())))
                .map(Map.Entry::getValue)
                .flatMap(child -> CaptionKeys.of(child).stream())
                .toList();
    }

    /** The words: its own, or those of a part of it, or the pieces of them one behind the other. */
    @Nullable
    String text() {
        return Stream.concat(own.stream(), inside.stream())
                .filter(one -> one.meaning().equals("text"))
                .map(Named::value)
                .filter(value -> value.isString() && !value.stringValue().isBlank())
                .map(JsonNode::stringValue)
                .findFirst()
                .or(() -> pieces().filter(text -> !text.isBlank()))
                .orElse(null);
    }

    private Optional<String> pieces() {
        return object.properties().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.isArray() && !value.isEmpty() && isPieces(value))
                .map(value -> value.valueStream()
                        .map(piece -> piece.path("utf8").asString(""))
                        .collect(Collectors.joining()))
                .findFirst();
    }

    private static boolean isPieces(JsonNode array) {
        return array.valueStream().allMatch(piece -> piece.path("utf8").isString());
    }

    /** Whether words stand in the object itself. */
    boolean hasOwnText() {
        return own.stream()
                .anyMatch(one -> one.meaning().equals("text") && one.value().isString());
    }

    boolean isOfViewer() {
        return own.stream().anyMatch(one -> one.meaning().equals("viewer"));
    }

    @Nullable
    Time from() {
        return time(own, meaning("from"));
    }

    /** Where it ends, or where it ends by its length. */
    @Nullable
    Time to() {
        Time to = time(own, meaning("to"));
        Time from = from();
        Time length = to == null ? time(own, meaning("length")) : null;
        return length == null || from == null || length.isMillis != from.isMillis
                ? to
                : new Time(from.number.add(length.number), from.isMillis);
    }

    /** The single time: since the start of the show before a time of day, its own before that of a part, last a beginning without an end. */
    @Nullable
    Time at() {
        List<Named> all = Stream.concat(own.stream(), inside.stream()).toList();
        Time shown = time(all, meaning("at").and(one -> !isOfDay(one)));
        Time any = shown == null ? time(all, meaning("at")) : shown;
        Time first = any == null ? ofPlayer() : any;
        return first == null ? from() : first;
    }

    /** Players put the time first into {@code p}. */
    private @Nullable Time ofPlayer() {
        JsonNode value = object.path("p");
        BigDecimal number = value.isString() ? number(value.stringValue().split(",", 2)[0]) : null;
        return number == null ? null : new Time(number, false);
    }

    private static boolean isOfDay(Named one) {
        BigDecimal number = number(one.value());
        return number == null || number.compareTo(EPOCH_SECONDS) >= 0;
    }

    private static Predicate<Named> meaning(String meaning) {
        return one -> one.meaning().equals(meaning) || one.meaning().equals(meaning + "-ms");
    }

    private static @Nullable Time time(List<Named> among, Predicate<Named> wanted) {
        return among.stream()
                .filter(wanted)
                .map(one -> {
                    BigDecimal number = number(one.value());
                    return number == null ? null : new Time(number, one.isMillis());
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : value.isString() ? number(value.stringValue()) : null;
    }

    /** A number, a clock of the show, or a date; one without a zone is of China. */
    private static @Nullable BigDecimal number(String written) {
        String text = written.strip();
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (DATE.matcher(text).matches()) {
            return date(text.replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"));
        }
        return text.indexOf(':') < 0
                ? null
                : ShowTime.read(text)
                        .map(time -> BigDecimal.valueOf(time.toMillis(), 3))
                        .orElse(null);
    }

    private static @Nullable BigDecimal date(String text) {
        try {
            boolean hasZone = text.length() > 19 && text.substring(19).matches(".*[Z+-].*");
            Instant instant = hasZone
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(CHINA).toInstant();
            return BigDecimal.valueOf(instant.toEpochMilli());
        } catch (DateTimeException e) {
            return null; // looks like a date and is none
        }
    }
}
