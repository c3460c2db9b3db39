package org.markwarden.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), stream, stream);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--what", "x")).isEqualTo(2);
        assertThat(run("--at")).isEqualTo(2);
        assertThat(run("--at", "yesterday", "x")).isEqualTo(2);
        assertThat(printed()).contains("usage:", "no such option: --what", "--at wants a value");
    }

    @Test
    void cannotReadWhatIsNotThere() {
        assertThat(run(folder.resolve("none.asice").toString())).isEqualTo(1);
    }

    @Test
    void disprovesWhatIsNoPackageInTheLanguageAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("p.asice"), "no package");
        assertThat(run("--lang", "zh", file.toString())).isEqualTo(3);
        assertThat(printed()).contains("FAIL\tp.asice\tZIP 结构不可信", "项不通过");
    }

    @Test
    void takesNoFileForACertificateThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("p.asice"), "no package");
        assertThat(run("--trust", file.toString(), file.toString())).isEqualTo(1);
    }

    @Test
    void letsNoControlCharacterThrough() {
        assertThat(new Finding(Level.FAIL, "a\u001b[2J\tb", "x\ny", "z\u202e").line(Locale.ENGLISH))
                .isEqualTo("FAIL\ta?[2J?b\tx?y");
    }
}
