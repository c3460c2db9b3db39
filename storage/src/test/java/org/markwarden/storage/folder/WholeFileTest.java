package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void standsUnderItsNameWhenItIsWhole() throws IOException {
        Path file = folder.resolve("report.html");

        WholeFile.write(file, out -> {
            out.write("one".getBytes(StandardCharsets.UTF_8));
            assertThat(file).doesNotExist();
        });

        assertThat(file).hasContent("one");
        assertThat(folder).isDirectoryNotContaining("glob:**part");
    }

    @Test
    void leavesWhatStoodThereAndNothingElseWhenItFails() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "the last run");

        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .withMessage(file + " cannot be written: No space left on device");

        assertThat(file).hasContent("the last run");
        assertThat(folder).isDirectoryNotContaining("glob:**part");
    }

    @Test
    void namesTheFileThatWasAskedForAndNotTheOneBesideIt() {
        Path file = folder.resolve("nowhere/report.html");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> WholeFile.write(file, out -> out.write(1)))
                .satisfies(e -> assertThat(e.getFile()).isEqualTo(file.toString()));
    }
}
