package org.markwarden.storage.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper of the module: strict JSON in, in which no key says two things, compact JSON out. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final int USUAL_LINE = 512;
    /** A match with its explanation in two languages seldom takes more, so that it is not copied while it grows. */
    private static final int LONG_LINE = 16 << 10;

    private static final Pattern TWICE = Pattern.compile("Duplicate property \"(.*)\" for");

    private Json() {}

    /** What is wrong with a text that is no JSON, for a person. */
    static String fault(JacksonException e) {
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        return twice.lookingAt() ? "the key “" + twice.group(1) + "” stands twice" : e.getOriginalMessage();
    }

    /** Writes one object as a line without its end. */
    static String line(Consumer<ObjectOutput> content) {
        StringWriter line = new StringWriter(USUAL_LINE);
        try (JsonGenerator generator = MAPPER.createGenerator(line)) {
            write(generator, content);
        }
        return line.toString();
    }

    /** Writes one object as the UTF-8 of a line without its end. */
    static byte[] bytes(Consumer<ObjectOutput> content) {
        var line = new ByteArrayOutputStream(LONG_LINE);
        try (JsonGenerator generator = MAPPER.createGenerator(line)) {
            write(generator, content);
        }
        return line.toByteArray();
    }

    static void write(JsonGenerator generator, Consumer<ObjectOutput> content) {
        generator.writeStartObject();
        content.accept(new ObjectOutput(generator));
        generator.writeEndObject();
    }
}
