package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.matcher.samples.BlindSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QualityCommandTest {

    @TempDir
    private Path folder;

    @Test
    void reportsTheSamplesAsAPageAndAsJson() throws IOException {
        Path html = folder.resolve("q.html");
        Path json = folder.resolve("q.json");
        Typed result = type("quality", "--html", html.toString(), "--out", json.toString());
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "blind-1-seen: precision",
                        "blind-2-unread: precision",
                        "samples-frozen: precision",
                        "samples-dev: recall");

        String page = Files.readString(html);
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<svg", "漏报：应提示而未提示", "False alerts: raised and not wanted")
                .contains("id='zh' checked", "仿冒用语", "作为商标使用")
                .doesNotContain("<script", "src=", "href=", "url(")
                .doesNotContain(">counterfeit-words<", ">as-mark<", ">disguise<");

        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        JsonNode frozen = report.path("parts").path(0);
        assertThat(frozen.path("key").asString())
                .isEqualTo("blind-" + BlindSet.newest().number() + "-unread");
        for (String by : new String[] {"all", "signal", "variant", "use", "kind", "marketplace"}) {
            assertThat(frozen.path("slices")
                            .valueStream()
                            .anyMatch(slice -> slice.path("by").asString().equals(by)))
                    .as(by)
                    .isTrue();
        }
        assertThat(frozen.path("slices").path(0).path("precision").path("lower").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(frozen.path("misses").size()).isLessThanOrEqualTo(20);
        assertThat(report.path("interval").asString()).startsWith("Wilson");
    }
}
