package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.people.Role;

class PagesTest extends ConsoleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases?state=published",
                "/case?id=case-hostile",
                "/case?id=case-open",
                "/case?id=case-sealed",
                "/case?id=case-published",
                "/rights",
                "/rights?q=qing",
                "/right?id=TM-001",
                "/right?id=GI/%E4%BA%94%E5%B8%B8",
                "/notices",
                "/audit",
                "/audit?check=true",
                "/accounts",
                "/password",
                "/sign-in"
            })
    void showsEveryPageInBothLanguages(String path) {
        Visitor administrator = visitor(Role.ADMINISTRATOR);
        for (Language language : Language.values()) {
            HttpResponse<String> answer = administrator.get(path, "Accept-Language", language.tag());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"" + language.tag() + "\"")
                    .doesNotContain("??");
        }
    }
}
