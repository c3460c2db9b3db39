package org.markwarden.console.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command that answers each line of JSON with one line of JSON; a line it cannot read is answered with its error. */
abstract class LineByLine extends ProgramCommand {
    static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(paramLabel = "F.jsonl", description = "lines of JSON, - for standard input")
    String file = "-";

    @Option(names = "--out", paramLabel = "F", description = "where the answers go (default: standard output)")
    @Nullable
    String target;

    /** The answer to one question. */
    abstract ObjectNode answer(JsonNode question);

    @Override
    public final Integer call() throws IOException {
        long wrong;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Streams.in(file), StandardCharsets.UTF_8))) {
            wrong = Output.write(target, out -> answerAll(lines, out));
        }
        if (wrong > 0) {
            warn(wrong + " lines could not be read; each is answered with its error");
        }
        return ExitStatus.SUCCESS;
    }

    private long answerAll(BufferedReader lines, OutputStream out) throws IOException {
        long wrong = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            ObjectNode answer = answerLine(line, this::answer);
            wrong += answer.has("error") ? 1 : 0;
            out.write((JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return wrong;
    }

    private static ObjectNode answerLine(String line, Function<JsonNode, ObjectNode> answer) {
        try {
            return answer.apply(JSON.readTree(line));
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("error", "no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return JSON.createObjectNode().put("error", String.valueOf(e.getMessage()));
        }
    }

    /** The text under a key. */
    static String text(JsonNode question, String key) {
        JsonNode value = question.get(key);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("wants a text under " + key);
        }
        return value.asString();
    }
}
