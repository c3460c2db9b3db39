package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void refusesAnUnknownOptionWithTheNearestRightOne() {
        Typed typed = type("--qiet");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("--qiet").contains("--quiet").doesNotContain("\tat ");
    }

    @Test
    void refusesAnUnknownCommandWithTheNearestRightOne() {
        Typed typed = type("chekc");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("chekc").contains("check");
    }

    @Test
    void namesTheMisspeltOptionBesideTheOneThatIsMissingForIt() {
        Typed typed = type("match", "--register", "r.csv", "--listing=l.jsonl");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("there is no option --listing, did you mean --listings?");
    }

    @Test
    void explainsACommandWhenHelpIsAskedForByName() {
        Typed typed = type("help", "match");

        assertThat(typed.status()).isZero();
        assertThat(typed.out()).contains("Usage: markwarden match", "--listings");
    }

    @Test
    void showsItsUsageWhenAskedForNothing() {
        Typed typed = type();

        assertThat(typed.status()).isZero();
        assertThat(typed.out()).contains("Usage: markwarden");
    }

    @Test
    void saysWhichFileIsMissing() {
        Typed typed = type("check", "robots", folder.resolve("none.jsonl").toString());

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.err().lines()).singleElement().asString().contains("no such file", "none.jsonl");
    }

    @Test
    void answersEveryLineAndNamesTheBadOnes() throws IOException {
        Path questions = folder.resolve("q.jsonl");
        Files.write(
                questions,
                List.of(
                        "{\"robots\":\"user-agent: *\\ndisallow: /a\",\"agent\":\"x\",\"url\":\"http://h/a\"}",
                        "no json",
                        "{\"robots\":\"user-agent: *\\ndisallow: /a\",\"agent\":\"x\",\"url\":\"http://h/b\"}"));
        Path answers = folder.resolve("a.jsonl");

        Typed typed = type("check", "robots", questions.toString(), "--out", answers.toString());

        assertThat(typed.status()).isZero();
        assertThat(typed.err()).contains("1 lines could not be read");
        assertThat(Files.readAllLines(answers))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("{\"allowed\":false}"),
                        second -> assertThat(second).startsWith("{\"allowed\":null,\"error\":\"no JSON"),
                        third -> assertThat(third).isEqualTo("{\"allowed\":true}"));
    }
}
