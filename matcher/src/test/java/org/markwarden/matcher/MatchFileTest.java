package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.Storage;
import org.markwarden.storage.json.MatchJson;
import org.markwarden.storage.memory.MemoryStorage;

class MatchFileTest {

    private static Matchers matchers;
    private final List<String> bad = new ArrayList<>();

    @BeforeAll
    static void openTheSampleRegister() throws IOException {
        TextTables tables = TextTables.load();
        Path file = Path.of(System.getProperty("markwarden.root"), "config/registers/sample.csv");
        matchers = Matchers.of(Register.open(file, tables, _ -> {}), tables);
    }

    private List<Match> run(byte[] in, boolean all, int threads) throws IOException {
        var out = new ByteArrayOutputStream();
        var options = new MatchFile.Options(0.5, all, threads, LocalDate.of(2026, 11, 20));
        new MatchFile(matchers, options, (line, reason) -> bad.add(line + ": " + reason))
                .run(new ByteArrayInputStream(in), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(MatchJson::read).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsTheOrderOfTheInputOnAllThreads() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"title\":\"晴屿朗耳机 ")
                    .append(i)
                    .append("\"}\n");
        }
        List<Match> one = run(bytes(lines.toString()), false, 1);
        assertThat(run(bytes(lines.toString()), false, 4)).isEqualTo(one).hasSize(2_000);
        assertThat(one)
                .extracting(match -> match.listing().value())
                .startsWith("0", "1", "2")
                .endsWith("1999");
    }

    @Test
    void namesABadLineAndGoesOn() throws IOException {
        List<Match> matches = run(
                bytes(
                        "{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n{\"id\":\"2\"\n\n{\"id\":\"3\"}\n{\"id\":\"4\",\"title\":\"晴屿朗耳机\"}"),
                false,
                2);
        assertThat(matches).extracting(match -> match.listing().value()).containsExactly("1", "4");
        assertThat(bad)
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2: "),
                        second -> assertThat(second).startsWith("4: "));
    }

    @Test
    void writesOnlyWhatReachesTheThresholdUnlessAskedForAll() throws IOException {
        byte[] in = bytes("{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n{\"id\":\"2\",\"title\":\"普通杯子\"}\n");
        assertThat(run(in, false, 1)).hasSize(1);
        assertThat(run(in, true, 1)).hasSize(2);
    }

    @Test
    void readsGb18030AndAMark() throws IOException {
        String line = "{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n";
        assertThat(run(line.getBytes(Charset.forName("GB18030")), false, 1)).hasSize(1);
        assertThat(run(bytes("\uFEFF" + line), false, 1)).hasSize(1);
        assertThat(bad).isEmpty();
    }

    @Test
    void readsUtf16WithAndWithoutItsMark() throws IOException {
        String lines = "{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\r\n{\"id\":\"2\",\"title\":\"晴屿朗音箱\"}\r\n";
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(run(lines.getBytes(wide), false, 1)).hasSize(2);
            assertThat(run(("\uFEFF" + lines).getBytes(wide), false, 1)).hasSize(2);
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void readsGb18030BehindLongAsciiAndACharacterThatMayBeEither() throws IOException {
        var lines = new StringBuilder("{\"id\":\"0\",\"title\":\"茅\"}\n");
        for (int i = 1; i <= 4_000; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"title\":\"plain earphones\"}\n");
        }
        lines.append("{\"id\":\"z\",\"title\":\"晴屿朗耳机\"}\n");

        assertThat(run(lines.toString().getBytes(Charset.forName("GB18030")), false, 2))
                .hasSize(1);
        assertThat(bad).isEmpty();
    }

    @Test
    void refusesWhatIsNoTextOnce() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatThrownBy(() -> run(picture, false, 1)).hasMessage("the file of listings is binary, not a text");
        assertThat(bad).isEmpty();
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(run(new byte[0], true, 2)).isEmpty();
    }

    @Test
    void theStageMatchesOnceAndOpensOneCaseFile() {
        Storage storage = new MemoryStorage();
        Instant now = Instant.parse("2026-11-20T04:00:00Z");
        storage.listings()
                .add(Listing.builder(new ListingId("a"), "晴屿朗耳机")
                        .capturedAt(now)
                        .snapshot("s1")
                        .build());
        storage.listings()
                .add(Listing.builder(new ListingId("b"), "普通杯子")
                        .capturedAt(now)
                        .snapshot("s2")
                        .build());
        var stage = new MatchingStage(storage, Registry.of(matchers), 0.5);
        assertThat(stage.runDue(now)).isEqualTo(new MatchingStage.Done(2, 1, 0, 0));
        assertThat(stage.runDue(now)).isEqualTo(new MatchingStage.Done(0, 0, 0, 0));
        assertThat(storage.matches().count()).isEqualTo(2);
    }
}
