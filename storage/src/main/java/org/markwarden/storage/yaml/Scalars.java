package org.markwarden.storage.yaml;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single values of a configuration file, each with its unit. */
final class Scalars {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private Scalars() {}

    /** Reads one value, or says what is wrong with it and returns null. */
    static @Nullable Object read(JsonNode node, Class<?> wanted, Consumer<String> fault) {
        if (!node.isValueNode()) {
            fault.accept("wants one value, has " + node);
            return null;
        }
        try {
            return parse(node, wanted);
        } catch (IllegalArgumentException e) {
            fault.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return null;
        }
    }

    private static Object parse(JsonNode node, Class<?> wanted) {
        String text = node.asString().strip();
        if (wanted == String.class) {
            return text;
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return bool(text);
        }
        if (wanted == int.class || wanted == Integer.class) {
            return number(text, Integer::valueOf, "a whole number");
        }
        if (wanted == long.class || wanted == Long.class) {
            return number(text, Long::valueOf, "a whole number");
        }
        if (wanted == double.class || wanted == Double.class) {
            return number(text, Double::valueOf, "a number");
        }
        if (wanted == Duration.class) {
            return duration(text);
        }
        if (wanted == LocalDate.class) {
            return date(text);
        }
        if (wanted == URI.class) {
            return URI.create(text);
        }
        if (wanted == Path.class) {
            return Path.of(text);
        }
        if (wanted == Pattern.class) {
            return Pattern.compile(text);
        }
        return constant(text, wanted);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("wants true or false, has " + text);
        };
    }

    private static <T> T number(String text, Function<String, T> parser, String what) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("wants " + what + ", has " + text, e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("wants a day such as 2026-11-29, has " + text, e);
        }
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("wants a duration such as 500ms, 10s, 5m, 24h or 7d, has " + text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static Object constant(String text, Class<?> wanted) {
        Object[] constants = wanted.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("no configuration value of " + wanted);
        }
        for (Object constant : constants) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        var words = Arrays.stream(constants).map(Scalars::word).toList();
        throw new IllegalArgumentException("wants one of " + String.join(", ", words) + ", has " + text);
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
