package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /**
     * Lines of source, title, brand and category; the span is where the title names its brand, if it does. Every brand is
     * added to {@code brands}.
     */
    static List<LabelledTitle> ofBrandColumn(Path file, Set<String> brands) throws IOException {
        List<LabelledTitle> titles = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            String brand = cells[2].strip().toLowerCase(Locale.ROOT);
            if (brand.length() > 1) {
                brands.add(brand);
                titles.add(new LabelledTitle(cells[1], wordsIn(cells[1], brand), List.of()));
            }
        }
        return titles;
    }

    private static List<Span> wordsIn(String title, String brand) {
        String text = title.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(brand); at >= 0; at = text.indexOf(brand, at + 1)) {
            int end = at + brand.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                int start = text.codePointCount(0, at);
                return List.of(new Span(start, start + brand.codePointCount(0, brand.length())));
            }
        }
        return List.of();
    }

    private static void tag(List<Span> own, String tag, int start, int end) {
        if (tag.equals("B-HPPX")) {
            own.add(new Span(start, end));
        } else if (tag.equals("I-HPPX") && !own.isEmpty()) {
            own.set(own.size() - 1, new Span(own.getLast().start(), end));
        }
    }
}
