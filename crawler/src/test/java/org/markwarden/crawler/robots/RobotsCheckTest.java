package org.markwarden.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RobotsCheckTest {
    private static final Path CORPORA = Path.of(System.getProperty("markwarden.root"), "../shared/corpora");

    @ParameterizedTest(name = "{0} for {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            User-agent: *;Disallow: /                    | Bot     | http://a/x                | false
            User-agent: *;Disallow:                      | Bot     | http://a/x                | true
            User-agent: Bot;Disallow: /;Allow: /p        | Bot     | http://a/page             | true
            User-agent: Bot;Disallow: /page;Allow: /page | Bot     | http://a/page             | true
            User-agent: *;Disallow: /;User-agent: Bot;Allow: / | Bot/2.1 | http://a/x          | true
            User-agent: *;Disallow: /*.gif$              | Bot     | http://a/x.gif            | false
            User-agent: *;Disallow: /*.gif$              | Bot     | http://a/x.gif?y          | true
            User-agent: *;Disallow: /*a*a*a*a*a*b        | Bot     | http://a/aaaaaaaaaaaaaaac | true
            User-agent: *;Disallow: /ä                   | Bot     | http://a/%C3%A4           | false
            User-agent: *;Disallow: /%c3%a4              | Bot     | http://a/%C3%A4           | false
            User-agent: *;Disallow: /?q                  | Bot     | http://a?q=1              | false
            User-agent: *;Allow: /index.html;Disallow: / | Bot     | http://a/                 | true
            User-agent: *;Disallow: /                    | Bot     | http://a/robots.txt       | true
            User-agent: *;Disallow: /                    | Bot     | http://a/x/robots.txt     | false
            Disallow: /                                  | Bot     | http://a/x                | true
            User-agent: *;Crawl-delay: 5;Disallow: /x    | Bot     | http://a/x                | false
            """)
    void readsARuleByItsLetter(String robots, String agent, String url, boolean allowed) {
        assertThat(RobotsCheck.allowed(robots.replace(';', '\n'), agent, url)).isEqualTo(allowed);
    }

    @Test
    void answersEveryOneOfGooglesCases() throws IOException {
        Path cases = CORPORA.resolve("google-robots-cases/cases.json");
        assumeTrue(Files.exists(cases), "the evaluation folder is not beside this checkout");
        List<JsonNode> wrong = new ArrayList<>();
        int count = 0;
        for (JsonNode entry : JsonMapper.shared().readTree(cases)) {
            count++;
            boolean allowed = RobotsCheck.allowed(
                    entry.get("robots_txt").asString(),
                    entry.get("user_agent").asString(),
                    entry.get("url").asString());
            if (allowed != entry.get("allowed").asBoolean()) {
                wrong.add(entry);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(142);
    }

    @Test
    void readsEveryRealRobotsFileWithoutAnException() throws IOException {
        Path folder = CORPORA.resolve("protego-robots");
        assumeTrue(Files.exists(folder), "the evaluation folder is not beside this checkout");
        URI url = URI.create("http://shop.example/item/1?color=%E7%BA%A2");
        int read = 0;
        try (Stream<Path> first = Files.walk(folder);
                Stream<Path> second = Files.walk(CORPORA.resolve("crawler-commons-resources/robots"))) {
            for (Path file :
                    Stream.concat(first, second).filter(Files::isRegularFile).toList()) {
                String robots = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                RobotsRules rules = RobotsRules.of(robots, "markwarden");
                assertThat(rules.decide(url).rule()).isNotEmpty();
                assertThat(rules.crawlDelay()).isNotNull();
                read++;
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void aHostilePatternCostsNoMoreThanItsLengthTimesThePath() {
        String robots = "User-agent: *\nDisallow: /" + "*a".repeat(4_000) + "b\n";
        assertThat(RobotsCheck.allowed(robots, "Bot", "http://a/" + "a".repeat(4_000)))
                .isTrue();
    }
}
