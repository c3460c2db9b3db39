package org.markwarden.crawler.live.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFramesTest {
    private static final String NAME = "markwarden-test-program";

    @Test
    void findsAProgramInAFolderOfTheSearchPath(@TempDir Path folder) throws IOException {
        Path program = program(folder);

        assertThat(KeyFrames.find(NAME, "/nowhere" + File.pathSeparator + folder))
                .contains(program);
    }

    @Test
    void passesOverWhatCannotBeRunAndFoldersThatAreNone(@TempDir Path folder) throws IOException {
        Path program = program(folder);
        assertThat(program.toFile().setExecutable(false)).isTrue();
        Files.createDirectory(folder.resolve("inner"));
        Files.createDirectory(folder.resolve("inner").resolve(NAME));

        assertThat(KeyFrames.find(NAME, folder + File.pathSeparator + folder.resolve("inner")))
                .isEmpty();
        assertThat(KeyFrames.find(NAME, "\0" + File.pathSeparator + ".")).isEmpty();
        assertThat(KeyFrames.find(NAME, null)).isEmpty();
    }

    private static Path program(Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve(NAME));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
