package org.markwarden.matcher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

    private static final Set<String> SIGNALS = Set.of("name", "use");

    @TempDir
    private Path folder;

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("model.tsv"), lines);
    }

    private static List<String> lines() {
        return new ArrayList<>(new Model("7", -4, Map.of("name", 4.0, "use", 1.0)).lines());
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Model model = Model.open(write(lines()), SIGNALS);
        assertThat(model.version()).isEqualTo("7");
        assertThat(model.base()).isEqualTo(-4);
        assertThat(model.weight("name")).isEqualTo(4);
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
        assertThatThrownBy(() -> Model.open(file, Set.of("name", "use", "price")))
                .hasMessageContaining("price");
        assertThatThrownBy(() -> Model.open(file, Set.of("name"))).hasMessageContaining("use");
    }

    @Test
    void refusesAWeightThatIsNoNumberOrAbsurd() throws IOException {
        for (String weight : List.of("much", "NaN", "1e9", "Infinity")) {
            List<String> lines = new ArrayList<>(List.of("version\t1", "base\t-4.0", "name\t" + weight, "use\t1.0"));
            lines.add("seal\t" + ModelSeal.of(lines));
            Path file = write(lines);
            assertThatThrownBy(() -> Model.open(file, SIGNALS)).as(weight).isInstanceOf(InvalidModelException.class);
        }
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("model.tsv"), new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
        assertThatThrownBy(() -> Model.open(file, SIGNALS)).hasMessageContaining("no UTF-8 text");
    }
}
