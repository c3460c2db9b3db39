package org.markwarden.storage.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper of the module: strict JSON in, compact JSON out. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int USUAL_LINE = 512;

    private Json() {}

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
        var line = new ByteArrayOutputStream(USUAL_LINE * 4);
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
