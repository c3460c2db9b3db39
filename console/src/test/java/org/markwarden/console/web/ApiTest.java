package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest extends ConsoleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void listsCaseFilesOfAState() {
        JsonNode answer = JSON.readTree(
                get(Role.ANALYST, "/api/v1/case-files?state=open&limit=1").body());
        assertThat(answer.at("/items")).hasSize(1);
        assertThat(answer.at("/items/0/id").asString()).isEqualTo("case-hostile");
        assertThat(answer.at("/items/0/opened_at").asString()).isEqualTo("2026-11-20T08:00:10.123456Z");
        assertThat(answer.at("/has_more").asBoolean()).isTrue();
    }

    @Test
    void showsOneCaseFileWholeInTheFormatOfTheCommandLine() {
        JsonNode answer = JSON.readTree(
                get(Role.ANALYST, "/api/v1/case-file?id=case-sealed").body());
        assertThat(answer.at("/case_file/state").asString()).isEqualTo("sealed");
        assertThat(answer.at("/listing/price/amount").asString()).isEqualTo("129.90");
        assertThat(answer.at("/match/matches/0/signals/0/name").asString()).isEqualTo("name");
        assertThat(answer.at("/right/holder").asString()).isEqualTo("晴屿朗声学科技有限公司");
        assertThat(answer.at("/decisions/0/reason").asString()).isEqualTo("counterfeit");
        assertThat(answer.at("/evidence")).hasSize(1);
    }

    @Test
    void keepsADecision() {
        CaseId id = SampleWorld.openAnother(storage, "decided-by-a-program");
        HttpResponse<String> answer =
                decide(Role.REVIEWER, id.value(), "{\"verdict\":\"dismissed\",\"reason\":\"compatible-use\",\"x\":1}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(storage.caseFiles().state(id)).isEqualTo(CaseState.DISMISSED);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "case-hostile  | {\"verdict\":\"maybe\",\"reason\":\"counterfeit\"}      | 400 | verdict is not possible: maybe",
                "case-hostile  | {\"verdict\":\"confirmed\",\"reason\":\"authorised\"}   | 400 | belongs to another verdict",
                "case-hostile  | {\"verdict\":\"confirmed\"}                             | 400 | reason is not possible",
                "case-hostile  | not json                                               | 400 | Failed to read request",
                "nothing       | {\"verdict\":\"confirmed\",\"reason\":\"counterfeit\"}  | 404 | no case file has the id nothing",
                "case-published| {\"verdict\":\"unsure\",\"reason\":\"needs-sample\"}    | 409 | it can only be withdrawn",
            })
    void saysWhatIsWrongAsAProblemDocument(String id, String body, int status, String detail) {
        HttpResponse<String> answer = decide(Role.ANALYST, id, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).at("/detail").asString()).contains(detail);
    }

    @Test
    void writesListingsAsLinesOfJson() {
        HttpResponse<String> answer = get(Role.REGULATOR, "/api/v1/listings?limit=2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jsonl;charset=UTF-8");
        assertThat(answer.body()
                        .lines()
                        .map(line -> JSON.readTree(line).at("/id").asString()))
                .containsExactly("L-hostile", "L-open");
        assertThat(get(Role.REGULATOR, "/api/v1/listings?limit=2&after=L-open").body())
                .contains("\"L-published\"");
        assertThat(JSON.readTree(get(Role.REGULATOR, "/api/v1/listing?id=L-hostile")
                                .body())
                        .at("/title")
                        .asString())
                .isEqualTo(SampleWorld.HOSTILE_TITLE);
        assertThat(get(Role.REGULATOR, "/api/v1/right?id=GI/%E4%BA%94%E5%B8%B8").body())
                .contains("五常大米");
    }

    @Test
    void knowsNeitherASessionNorAWrongToken() {
        assertThat(visitor(Role.ANALYST).get("/api/v1/case-files").statusCode()).isEqualTo(401);
        HttpResponse<String> answer =
                stranger().get("/api/v1/case-files", "Authorization", "Bearer mw_" + "0".repeat(64));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"markwarden\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(Role.ANALYST, "/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(get(Role.ANALYST, "/api/v1/case-files?limit=0").body()).contains("limit is not possible");
        assertThat(get(Role.ANALYST, "/api/v1/case-file").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private HttpResponse<String> get(Role role, String path) {
        return stranger().get(path, "Authorization", "Bearer " + token(role));
    }

    private HttpResponse<String> decide(Role role, String id, String body) {
        return stranger()
                .method(
                        "POST",
                        "/api/v1/case-file/decisions?id=" + id,
                        body,
                        "Authorization",
                        "Bearer " + token(role),
                        "Content-Type",
                        "application/json");
    }
}
