package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.benchmarks.quality.LabelledTitle.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled titles: lines of JSON with spans, or one character and its tag a line. */
final class LabelledTitles {
    private static final String OWN = "1";
    private static final String COMPATIBLE = "37";

    private LabelledTitles() {}

    /** {@code {"title": …, "spans": [[start, end, type, text], …]}} with type 1 own and 37 compatible brand. */
    static List<LabelledTitle> ofJsonLines(Path file) throws IOException {
        List<LabelledTitle> titles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            titles.add(new LabelledTitle(
                    node.get("title").asString(), spans(node.get("spans"), OWN), spans(node.get("spans"), COMPATIBLE)));
        }
        return titles;
    }

    private static List<Span> spans(JsonNode spans, String type) {
        List<Span> found = new ArrayList<>();
        for (JsonNode span : spans) {
            if (span.get(2).asString().equals(type)) {
                found.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
            }
        }
        return found;
    }

    /** A character, a space and its tag a line, an empty line between titles; HPPX tags a brand. */
    static List<LabelledTitle> ofTags(Path file) throws IOException {
        List<LabelledTitle> titles = new ArrayList<>();
        StringBuilder title = new StringBuilder();
        List<Span> own = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (line.isEmpty()) {
                if (!title.isEmpty()) {
                    titles.add(new LabelledTitle(title.toString(), own, List.of()));
                }
                title.setLength(0);
                own = new ArrayList<>();
                continue;
            }
            int space = line.lastIndexOf(' ');
            int at = title.codePointCount(0, title.length());
            title.append(space <= 0 ? " " : line.substring(0, space));
            tag(own, line.substring(space + 1), at, title.codePointCount(0, title.length()));
        }
        return titles;
    }

    private static void tag(List<Span> own, String tag, int start, int end) {
        if (tag.equals("B-HPPX")) {
            own.add(new Span(start, end));
        } else if (tag.equals("I-HPPX") && !own.isEmpty()) {
            own.set(own.size() - 1, new Span(own.getLast().start(), end));
        }
    }
}
