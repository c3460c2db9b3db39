package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    Path folder;

    private String shown(String other) {
        return ReportPage.of(SampleExhibits.exhibit(SampleExhibits.blobs(folder)), AT)
                .replaceAll("(?s)^.*<main>", "")
                .replaceAll("(?s)<span lang=\"" + other + "\">.*?</span>", " ")
                .replaceAll("<[^>]+>", " ");
    }

    @Test
    void namesNothingByACodeAndSpeaksOneLanguageAtATime() {
        assertThat(shown("en")).contains("证据报告", "分值由来", "商标").doesNotContain("Evidence", "trademark", "as-mark");
        assertThat(shown("zh-CN"))
                .contains("Evidence report", "Why it is suspected", "Trademark")
                .doesNotContain("证据报告", "分值由来", "不证明");
    }

    @Test
    void letsTheReaderChooseWithoutAScript() {
        assertThat(ReportPage.of(SampleExhibits.exhibit(SampleExhibits.blobs(folder)), AT))
                .contains("id=\"zh\" checked", "#en:checked~main [lang=zh-CN]")
                .doesNotContain("<script");
    }
}
