package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.matcher.text.TextTables;

class IndexFileTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheSameAfterBeingMapped() throws IOException {
        Path file = saved();
        List<String> found = new ArrayList<>();
        NameIndex.open(file, TextTables.load())
                .finder()
                .find(
                        "康帅傅 Nike",
                        (right, name, start, end, variant, _) ->
                                found.add(right + " " + name + " " + start + " " + end + " " + variant));
        assertThat(found).containsExactlyInAnyOrder("0 0 0 3 GLYPH", "1 0 4 8 EXACT");
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        Path file = saved();
        byte[] bytes = Files.readAllBytes(file);
        for (int keep : new int[] {0, 7, 100, bytes.length / 2, bytes.length - 1000}) {
            Files.write(file, Arrays.copyOf(bytes, keep));
            assertThatThrownBy(() -> NameIndex.open(file, TextTables.load()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("names.dat");
        }
    }

    @Test
    void refusesAFileWithOneFlippedByte() throws IOException {
        Path file = folder.resolve("large.dat");
        Finds.index(manyNames(), true).save(file);
        byte[] bytes = Files.readAllBytes(file);
        int touched = 0;
        for (int at = 3; at < bytes.length; at += bytes.length / 17) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            try {
                NameIndex.open(file, TextTables.load());
            } catch (IOException e) {
                touched++;
            }
        }
        assertThat(touched).isGreaterThanOrEqualTo(16);
    }

    /** So many that hardly any byte of the file is padding, which nobody reads. */
    private static List<String> manyNames() {
        return IntStream.range(0, 2000)
                .mapToObj(i -> "" + (char) ('一' + i) + (char) ('丁' + i * 7) + (char) ('三' + i * 3))
                .toList();
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("names.dat");
        Finds.index(List.of("康师傅", "Nike"), true).save(file);
        return file;
    }
}
