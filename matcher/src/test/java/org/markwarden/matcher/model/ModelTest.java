package org.markwarden.matcher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.matcher.signals.Sense;

class ModelTest {

    private static final Map<String, Sense> SIGNALS = Map.of("name", Sense.RAISES, "use", Sense.LOWERS);

    @TempDir
    private Path folder;

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("model.tsv"), lines);
    }

    private static List<String> lines() {
        return new ArrayList<>(ModelFile.lines(
                new Model("7", -4, Map.of("name", 4.0, "use", -1.5), Map.of("logo", 0.25)),
                List.of("written in a test")));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Model model = Model.open(write(lines()), SIGNALS);
        assertThat(model.version()).isEqualTo("7");
        assertThat(model.base()).isEqualTo(-4);
        assertThat(model.weight("name")).isEqualTo(4);
        assertThat(model.terms()).containsExactly(Map.entry("logo", 0.25));
    }

    @Test
    void refusesATamperedFile() throws IOException {
        List<String> lines = lines();
        lines.replaceAll(line -> line.startsWith("name") ? "name\t9.0" : line);
        Path file = write(lines);
        assertThatThrownBy(() -> Model.open(file, SIGNALS))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("changed after it was sealed");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        List<String> lines = lines();
        Path file = write(lines.subList(0, lines.size() - 1));
        assertThatThrownBy(() -> Model.open(file, SIGNALS)).hasMessageContaining("cut short");
    }

    @Test
    void refusesAModelForOtherSignals() throws IOException {
        Path file = write(lines());
        assertThatThrownBy(() ->
                        Model.open(file, Map.of("name", Sense.RAISES, "use", Sense.LOWERS, "price", Sense.RAISES)))
                .hasMessageContaining("price");
        assertThatThrownBy(() -> Model.open(file, Map.of("name", Sense.RAISES))).hasMessageContaining("use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name	4.0 | name	much      | no number for name
                    name	4.0 | name	NaN       | beyond
                    name	4.0 | name	1e9       | beyond
                    name	4.0 | name	Infinity  | beyond
                    name	4.0 | name	-4.0      | points the wrong way
                    use	-1.5  | use	1.5       | points the wrong way
                    name	4.0 | name	5.0       | do not sum
                    sum	-1.25 | sum	0         | do not sum
                    sum	-1.25 | #           | do not sum
                    form	3   | form	1         | reads form 3
                    form	3   | form	2         | reads form 3
                    form	3   | #           | reads form 3
                    version	7 | #           | no version
                    base	-4.0 | #           | no version or no base
                    name	4.0 | use	-1.5      | stands twice
                    name	4.0 | name 4.0    | not a name and a value
                    term	logo	0.25 | term	logo	much | no number for logo
                    term	logo	0.25 | term	logo	99 | beyond
                    term	logo	0.25 | term		0.25 | no word
                    term	logo	0.25 | #         | do not sum
                    name	4.0 | term	logo	0.5 | logo stands twice
                    """)
    void refusesASealedFileThatIsWrong(String line, String instead, String fault) throws IOException {
        List<String> lines = lines();
        lines.removeLast();
        lines.replaceAll(one -> one.equals(line) ? instead : one);
        lines.add("seal\t" + ModelSeal.of(lines));
        Path file = write(lines);
        assertThatThrownBy(() -> Model.open(file, SIGNALS))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void refusesEveryCutOfAFile() throws IOException {
        List<String> whole = lines();
        for (int kept = 0; kept < whole.size(); kept++) {
            Path file = write(whole.subList(0, kept));
            assertThatThrownBy(() -> Model.open(file, SIGNALS)).isInstanceOf(InvalidModelException.class);
        }
    }

    @Test
    void writesAFileItReads() throws IOException {
        Path file = folder.resolve("a/b/model.tsv");
        Model model = new Model("8", -3.25, Map.of("name", 1e-4, "use", -7.0), Map.of("包装", -0.1));
        ModelFile.write(model, List.of("a note\nof two lines"), file);
        assertThat(Model.open(file, SIGNALS)).isEqualTo(model);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("model.tsv"), new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
        assertThatThrownBy(() -> Model.open(file, SIGNALS)).hasMessageContaining("no UTF-8 text");
    }
}
