package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.people.Role;

class CluesTest extends ConsoleTest {
    private static final String TABLE =
            "商品名称,商品链接,问题描述\n<script>alert(1)</script>晴屿朗,https://shop.test/item/1,\"<img src=x>\"\n";

    private static HttpResponse<String> handIn(Visitor visitor, String file, String content, String source) {
        return visitor.upload(
                "/clues",
                "/clues",
                file,
                content.getBytes(StandardCharsets.UTF_8),
                "source",
                source,
                "receipt",
                "R-<b>7",
                "url",
                "");
    }

    @Test
    void takesInAFileAndShowsWhatBecameOfIt() {
        Visitor analyst = visitor(Role.ANALYST);
        HttpResponse<String> answer = handIn(analyst, "../台账<i>.csv", TABLE, "12315");
        assertThat(answer.statusCode()).isEqualTo(302);
        String id = Sha256.of(TABLE.getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/clue?id=" + id));
        String page = analyst.get("/clue?id=" + id).body();
        assertThat(page)
                .contains("1 read", id, "R-&lt;b&gt;7", "https://shop.test/item/1", "台账&lt;i&gt;.csv")
                .doesNotContain("<script>alert", "<img src=x", "<b>7");
        assertThat(analyst.get("/clues").body()).contains("台账&lt;i&gt;.csv").contains("12315");
        assertThat(storage.audit().about(id, 9)).singleElement().satisfies(line -> {
            assertThat(line.event().actor()).isEqualTo("analyst");
            assertThat(line.event().action()).isEqualTo("clue.received");
        });
    }

    @Test
    void saysInBothLanguagesWhatWasNotRead() {
        Visitor reviewer = visitor(Role.REVIEWER);
        handIn(reviewer, "empty.png", "", "public");
        Clue clue = storage.clues().find(Sha256.of(new byte[0])).orElseThrow();
        assertThat(reviewer.get("/clue?id=" + clue.id().hex(), "Accept-Language", "en")
                        .body())
                .contains("not read", "the file is empty");
        assertThat(reviewer.get("/clue?id=" + clue.id().hex(), "Accept-Language", "zh-CN")
                        .body())
                .contains("未能读取");
    }

    @Test
    void refusesWhoMayNotAndWhatIsWrong() {
        long before = storage.clues().count();
        assertThat(handIn(visitor(Role.ANALYST), "a.csv", TABLE + "x", "nowhere")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/clues");
        assertThat(storage.clues().count()).isEqualTo(before);
        assertThat(visitor(Role.ANALYST).get("/clue?id=x").statusCode()).isEqualTo(400);
        assertThat(visitor(Role.ANALYST).get("/clue?id=" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(visitor(Role.PLATFORM).get("/clues").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        long before = storage.clues().count();
        assertThat(handIn(visitor(Role.ANALYST), "big.csv", "x".repeat(65 << 20), "other")
                        .statusCode())
                .isEqualTo(413);
        assertThat(storage.clues().count()).isEqualTo(before);
    }

    @Test
    void readsNoUploadOfAStranger() {
        String body = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nx\r\n--part--\r\n";
        for (String path : new String[] {"/clues", "/sign-in", "/nowhere"}) {
            HttpResponse<String> answer =
                    stranger().method("POST", path, body, "Content-Type", "Multipart/Form-Data; boundary=part");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("请先登录");
        }
    }
}
