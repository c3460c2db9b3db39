package org.markwarden.console.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /** The keys of an answer, with nothing under them, for a question that cannot be read. */
    abstract ObjectNode unanswered();

    @Override
    public final Integer call() throws IOException {
        Output.refuse("--out", target, file);
        long wrong;
        try (BufferedReader lines = new BufferedReader(Streams.text(file))) {
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
            ObjectNode answer = answerLine(line);
            wrong += answer.has("error") ? 1 : 0;
            out.write((JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return wrong;
    }

    private ObjectNode answerLine(String line) {
        if (line.isBlank()) {
            return unanswered().put("error", "an empty line");
        }
        try {
            return answer(JSON.readTree(line));
        } catch (JacksonException e) {
            return unanswered().put("error", "no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return unanswered().put("error", String.valueOf(e.getMessage()));
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
