package org.markwarden.storage.yaml;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a YAML file into a record whose components are named by the file's keys, {@code follow-up} becoming
 * {@code followUp}. Components may be text, numbers, booleans, {@link java.time.Duration} ({@code 10s}, {@code 5m},
 * {@code 24h}, {@code 7d}), {@link java.time.LocalDate}, {@link java.net.URI}, {@link Path}, {@link java.util.regex.Pattern}, enums by their name in
 * lower case, records, and lists or maps of these.
 */
public final class StrictYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int LONGEST = 100;

    private final List<String> faults = new ArrayList<>();

    private StrictYaml() {}

    /**
     * Reads a file.
     *
     * @throws BadConfiguration naming every fault
     */
    public static <T extends Record> T read(Path file, Class<T> type) {
        return read(file, type, value -> List.of());
    }

    /**
     * Reads a file.
     *
     * @param check further faults of what could be read of it; all of its components may be absent
     */
    public static <T extends Record> T read(Path file, Class<T> type, Function<T, List<String>> check) {
        try {
            return parse(file.toString(), Files.readString(file), type, check);
        } catch (IOException e) {
            throw new BadConfiguration(file.toString(), List.of("cannot be read: " + e));
        }
    }

    /**
     * Reads a text.
     *
     * @param name what to call it in messages
     * @throws BadConfiguration naming every fault
     */
    public static <T extends Record> T parse(String name, String yaml, Class<T> type) {
        return parse(name, yaml, type, value -> List.of());
    }

    /**
     * Reads a text.
     *
     * @param check further faults of what could be read of it; all of its components may be absent
     */
    public static <T extends Record> T parse(String name, String yaml, Class<T> type, Function<T, List<String>> check) {
        JsonNode root;
        try {
            root = MAPPER.readTree(yaml);
        } catch (JacksonException e) {
            throw new BadConfiguration(name, List.of("no YAML: " + e.getOriginalMessage()));
        }
        StrictYaml reading = new StrictYaml();
        JsonNode node = root.isMissingNode() || root.isNull() ? MAPPER.createObjectNode() : root;
        Object value = node.isObject() ? reading.whole(node, type) : reading.record("", node, type);
        if (value != null) {
            check.apply(type.cast(value)).stream()
                    .filter(fault -> !reading.isTold(fault))
                    .forEach(reading.faults::add);
        }
        if (value == null || !reading.faults.isEmpty()) {
            throw new BadConfiguration(name, reading.faults);
        }
        return type.cast(value);
    }

    /** The file with what could be read of it. */
    private @Nullable Object whole(JsonNode node, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = values("", node, components);
        boolean isNullable = Arrays.stream(components)
                .noneMatch(component -> component.getType().isPrimitive());
        return faults.isEmpty() || isNullable ? made("", type, components, values) : null;
    }

    /** What a key lacks is no second fault where its value is wrong or stands under a key that is nearly the same. */
    private boolean isTold(String fault) {
        int end = fault.indexOf(": is missing");
        String key = end < 0 ? "" : fault.substring(0, end);
        return end > 0
                && faults.stream()
                        .anyMatch(told -> told.startsWith(key + ":") || told.endsWith("did you mean " + key + "?"));
    }

    private @Nullable Object value(String path, JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? map(path, node, generic.getActualTypeArguments()[1])
                    : list(path, node, generic.getActualTypeArguments()[0]);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(path, node, wanted);
        }
        return Scalars.read(node, wanted, fault -> faults.add(path + ": " + fault));
    }

    private @Nullable Object record(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            String start = node.toString();
            faults.add((path.isEmpty() ? "the file" : path) + ": wants keys, has "
                    + (start.length() > LONGEST ? start.substring(0, LONGEST) + "…" : start));
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        int before = faults.size();
        @Nullable Object[] values = values(path, node, components);
        return faults.size() > before ? null : made(path, type, components, values);
    }

    private @Nullable Object[] values(String path, JsonNode node, RecordComponent[] components) {
        refuseUnknown(path, node, components);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            JsonNode child = node.get(key(components[i]));
            if (child != null && !child.isNull()) {
                values[i] = value(join(path, key(components[i])), child, components[i].getGenericType());
            } else if (components[i].getType().isPrimitive()) {
                faults.add(join(path, key(components[i])) + ": is missing");
            }
        }
        return values;
    }

    private @Nullable Object made(String path, Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            faults.add((path.isEmpty() ? "" : path + ": ") + (cause == null ? e : cause).getMessage());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record for configuration: " + type, e);
        }
    }

    private void refuseUnknown(String path, JsonNode node, RecordComponent[] components) {
        List<String> known = Arrays.stream(components).map(StrictYaml::key).toList();
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                Optional<String> nearest = Nearest.to(key, known);
                faults.add("unknown key " + join(path, key)
                        + nearest.map(right -> ", did you mean " + right + "?").orElse(""));
            }
        }
    }

    private List<Object> list(String path, JsonNode node, Type element) {
        List<Object> values = new ArrayList<>();
        if (!node.isArray()) {
            faults.add(path + ": wants a list, has " + node);
            return values;
        }
        for (int i = 0; i < node.size(); i++) {
            Object value = value(path + "[" + i + "]", node.get(i), element);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<String, Object> map(String path, JsonNode node, Type element) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!node.isObject()) {
            String start = node.toString();
            faults.add((path.isEmpty() ? "the file" : path) + ": wants keys, has "
                    + (start.length() > LONGEST ? start.substring(0, LONGEST) + "…" : start));
            return values;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Object value = value(join(path, entry.getKey()), entry.getValue(), element);
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        }
        return values;
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
