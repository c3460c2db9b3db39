package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwarden.console.words.Language;
import org.markwarden.domain.people.Role;

class PagesTest extends ConsoleTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/cases",
            "/cases?state=published",
            "/case?id=case-hostile",
            "/case?id=case-open",
            "/case?id=case-sealed",
            "/case?id=case-published",
            "/clues",
            "/coverage",
            "/rights",
            "/rights?q=qing",
            "/right?id=TM-001",
            "/right?id=GI/%E4%BA%94%E5%B8%B8",
            "/notices",
            "/second",
            "/quality",
            "/audit",
            "/audit?check=true",
            "/audit?subject=case-open",
            "/accounts",
            "/password",
            "/sign-in");

    @ParameterizedTest
    @EnumSource
    void showsEveryPage(Language language) {
        Visitor administrator = visitor(Role.ADMINISTRATOR);
        for (String path : PAGES) {
            HttpResponse<String> answer = administrator.get(path, "Accept-Language", language.tag());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"" + language.tag() + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void listsTheHighestScoreFirst() {
        String page = visitor(Role.ANALYST).get("/cases").body();
        assertThat(page.indexOf("case-hostile")).isPositive().isLessThan(page.indexOf("case-open"));
    }

    @Test
    void escapesWhateverCameFromAPage() {
        Visitor analyst = visitor(Role.ANALYST);
        for (String path : List.of("/cases", "/case?id=case-hostile")) {
            assertThat(analyst.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<b>粗体")
                    .doesNotContain("href=\"javascript:")
                    .doesNotContain("\u202e")
                    .doesNotContain("\u200b")
                    .contains("U+202E");
        }
    }

    @Test
    void bringsOutTheMentionByCodePointsAndTheFindingWithItsLaw() {
        assertThat(visitor(Role.ANALYST).get("/case?id=case-hostile").body())
                .contains("title=\"look-alike character, as a mark\">晴屿郎</mark>")
                .contains("title=\"Counterfeit wording\">假一赔十</mark>")
                .contains("反不正当竞争法 art. 8");
    }

    @Test
    void showsTheSumBehindTheScore() {
        assertThat(visitor(Role.ANALYST).get("/case?id=case-hostile").body())
                .contains("−3.000", "+4.200", "+1.600", "+1.100", "−0.400", "+3.500")
                .contains("1 ÷ (1 + e^(−3.500)) = 0.9707");
    }

    @Test
    void tellsTheWholeHistoryOfANotice() {
        assertThat(visitor(Role.REGULATOR).get("/case?id=case-published").body())
                .contains("Notice MW-2026-000017 drafted for sample")
                .contains("Notice cleared by reviewer.li")
                .contains("Attempt 1 accepted by the platform (ticket T-4711)")
                .contains("Follow-up visit: still up", "Follow-up visit: removed", "Published by the platform: removed")
                .contains("15 days after the counter-statement", "2026-12-05", "15 days left");
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        Visitor visitor = stranger();
        assertThat(visitor.get("/sign-in?lang=zh-CN", "Accept-Language", "en").body())
                .contains("<h1>登录</h1>");
        assertThat(visitor.get("/sign-in", "Accept-Language", "en").body())
                .contains("<h1>登录</h1>")
                .contains("href=\"/sign-in?lang=en\"");
    }

    @Test
    void handsOutTheSealedPackageAndNotesWhoTookIt() {
        String digest =
                org.markwarden.domain.hash.Sha256.of(SampleWorld.PACKAGE).hex();
        HttpResponse<String> answer = visitor(Role.REGULATOR).get("/evidence/" + digest);
        assertThat(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(SampleWorld.PACKAGE);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment"));
        assertThat(storage.audit().about(digest, 9))
                .singleElement()
                .satisfies(line -> assertThat(line.event().actor()).isEqualTo("regulator"));
    }

    @Test
    void saysWhatIsWrongWithoutShowingWhatIsInside() {
        Visitor analyst = visitor(Role.ANALYST);
        assertThat(analyst.get("/case?id=none").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/cases?state=odd").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/cases?page=x").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/case").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/evidence/..%2f..%2fetc").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/evidence/abc").body())
                .contains("Not found")
                .doesNotContain("Exception")
                .doesNotContain("org.springframework");
    }

    @Test
    void showsARightsHolderNobodysCases() {
        Visitor holder = visitor(Role.RIGHTS_HOLDER);
        assertThat(holder.get("/").body()).contains("Nothing is shared with this role yet");
        assertThat(holder.get("/cases").statusCode()).isEqualTo(403);
    }
}
