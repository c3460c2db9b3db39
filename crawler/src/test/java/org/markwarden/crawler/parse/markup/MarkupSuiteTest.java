package org.markwarden.crawler.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.rdfa.Literal;
import org.markwarden.crawler.parse.rdfa.Manner;
import org.markwarden.crawler.parse.rdfa.RdfaDocument;
import org.markwarden.crawler.parse.rdfa.Resource;
import org.markwarden.crawler.parse.rdfa.Triple;
import org.markwarden.crawler.parse.rdfa.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the readers of markup against samples of the standards whose right answers others wrote down. */
class MarkupSuiteTest {
    private static final String BASE = "https://base.example/";
    private static final Path ROOT = Path.of(System.getProperty("markwarden.root", "."));
    private static final Path SAMPLES = Path.of(System.getProperty(
                    "markwarden.corpora", ROOT.resolve("../shared/corpora").toString()))
            .resolve("extruct-samples");
    /** Where the samples with absolute addresses in their answers were read from. */
    private static final Map<String, String> BASES = Map.of(
            "microdata.7.1.json", "http://blog.example.com/progress-report",
            "microdata.object.json", "http://www.example.com/microdata/test");

    /** The samples of RDFa and where they were read from. */
    private static final Map<String, String> RDFA = Map.of(
            "misc/Portfolio_Niels_Lubberman.json", "http://nielslubberman.nl/drupal/",
            "misc/expanded_OG_support_test.json", "http://www.example.com/index.html");

    private static final Pattern TOP = Pattern.compile("microdata(?:\\[\\d+])?:");

    @BeforeAll
    static void findSamples() {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples at " + SAMPLES);
    }

    @Test
    void readsMicrodataAsTheStandardSays() throws IOException {
        int wanted = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Path file : samples(".json")) {
            JsonNode answer = JsonMapper.shared().readTree(Files.readString(file));
            boolean microdata = !file.toString().contains("misc")
                    && answer.isArray()
                    && answer.path(0).has("properties");
            if (!microdata || !html(file)) {
                continue;
            }
            List<String> expected = new ArrayList<>();
            answer.forEach(item -> expected(item, "", expected));
            List<String> found = new ArrayList<>();
            Microdata.things(inventory(file)).stream()
                    .filter(thing -> TOP.matcher(thing.path()).matches())
                    .forEach(thing -> found(thing.node(), "", found));
            wanted += expected.size();
            List<String> left = new ArrayList<>(found);
            for (String value : expected) {
                if (left.remove(value)) {
                    right++;
                } else {
                    wrong.add(file.getFileName() + " " + value);
                }
            }
            left.forEach(value -> wrong.add(file.getFileName() + " has beyond that " + value));
        }
        System.out.println("microdata: " + right + " of " + wanted + " values right " + wrong);
        assertThat(right).isGreaterThanOrEqualTo(wanted * 98 / 100);
    }

    @Test
    void readsRdfaAsTheStandardSays() throws IOException {
        int wanted = 0;
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> sample : RDFA.entrySet()) {
            Path file = SAMPLES.resolve(sample.getKey());
            List<String> found = new ArrayList<>();
            RdfaDocument.triples(document(file, sample.getValue()), Manner.RECOMMENDED)
                    .forEach(triple -> found.add(statement(triple)));
            for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
                for (String expected : statements(node)) {
                    wanted++;
                    if (!found.contains(expected)) {
                        missing.add(expected);
                    }
                }
            }
        }
        System.out.println("rdfa: " + (wanted - missing.size()) + " of " + wanted + " statements right " + missing);
        assertThat(missing).isEmpty();
    }

    /** What a node of JSON-LD says: subject, property, value with datatype and language. */
    private static List<String> statements(JsonNode node) {
        List<String> statements = new ArrayList<>();
        String subject = node.path("@id").stringValue();
        node.path("@type").forEach(type -> statements.add(subject + " " + Vocabulary.TYPE + " " + type.stringValue()));
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!property.getKey().startsWith("@")) {
                property.getValue()
                        .forEach(value -> statements.add(subject + " " + property.getKey() + " "
                                + (value.has("@id")
                                        ? value.path("@id").stringValue()
                                        : clean(value.path("@value").stringValue())
                                                + "^^" + value.path("@type").asString("")
                                                + "@" + value.path("@language").asString(""))));
            }
        }
        return statements;
    }

    private static String statement(Triple triple) {
        String object = switch (triple.object()) {
            case Resource resource -> resource.id();
            case Literal literal ->
                clean(literal.text()) + "^^" + Objects.requireNonNullElse(literal.type(), "") + "@"
                        + Objects.requireNonNullElse(literal.language(), "");
        };
        return triple.subject().id() + " " + triple.predicate() + " " + object;
    }

    @Test
    void readsOpenGraph() throws IOException {
        int wanted = 0;
        int right = 0;
        for (String name : List.of("misc/opengraph_test.json", "misc/opengraph_ns_product_test.json")) {
            MetaTags meta = MetaTags.of(inventory(SAMPLES.resolve(name)));
            for (JsonNode page : JsonMapper.shared().readTree(Files.readString(SAMPLES.resolve(name)))) {
                List<String> seen = new ArrayList<>();
                for (JsonNode pair : page.path("properties")) {
                    String key = pair.get(0).stringValue();
                    if (!seen.contains(key)) {
                        seen.add(key);
                        wanted++;
                        right += pair.get(1).stringValue().equals(meta.text(key)) ? 1 : 0;
                    }
                }
            }
        }
        System.out.println("opengraph: " + right + " of " + wanted + " values right");
        assertThat(right).isEqualTo(wanted);
    }

    private static void expected(JsonNode item, String path, List<String> values) {
        JsonNode type = item.path("type");
        if (type.isArray()) {
            type.forEach(value -> values.add(path + "@type=" + value.stringValue()));
        } else if (type.isString()) {
            Stream.of(type.stringValue().split(" ", -1)).forEach(value -> values.add(path + "@type=" + value));
        }
        for (Map.Entry<String, JsonNode> property : item.path("properties").properties()) {
            JsonNode value = property.getValue();
            for (JsonNode one : value.isArray()
                    ? value
                    : JsonMapper.shared().createArrayNode().add(value)) {
                if (one.isObject()) {
                    expected(one, path + property.getKey() + "/", values);
                } else {
                    values.add(path + property.getKey() + "=" + clean(one.asString()));
                }
            }
        }
    }

    private static void found(JsonNode node, String path, List<String> values) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (property.getValue().isArray()) {
                for (JsonNode one : property.getValue()) {
                    if (one.isObject()) {
                        found(one, path + property.getKey() + "/", values);
                    } else {
                        values.add(path + property.getKey() + "=" + clean(one.asString()));
                    }
                }
            }
        }
    }

    private static String clean(String value) {
        String plain = value.strip().replaceAll("\\s+", " ");
        String relative = plain.startsWith(BASE) ? plain.substring(BASE.length()) : plain;
        return relative.startsWith("/") ? relative.substring(1) : relative;
    }

    private static Inventory inventory(Path answer) throws IOException {
        return Inventory.of(
                document(answer, BASES.getOrDefault(answer.getFileName().toString(), BASE)));
    }

    private static Document document(Path answer, String base) throws IOException {
        Path page = answer.resolveSibling(answer.getFileName().toString().replaceFirst("\\.[a-z]+$", ".html"));
        return Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8), base);
    }

    private static boolean html(Path answer) {
        return Files.exists(
                answer.resolveSibling(answer.getFileName().toString().replaceFirst("\\.[a-z]+$", ".html")));
    }

    private static List<Path> samples(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
