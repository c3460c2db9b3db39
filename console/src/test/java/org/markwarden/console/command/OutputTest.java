package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes standard output")
class OutputTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder = Path.of("");

    @Test
    void putsAFileInItsPlaceOnlyWhenItIsWhole() throws IOException {
        Path file = folder.resolve("deep/m.jsonl");

        Output.write(file.toString(), out -> {
            out.write('x');
            out.flush();
            assertThat(file).doesNotExist();
            return 1;
        });

        assertThat(file).hasContent("x");
        assertThat(file.getParent()).isDirectoryContaining("glob:**/m.jsonl").isDirectoryNotContaining("glob:**part");
    }

    @Test
    void leavesWhatStoodThereWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("m.jsonl"), "the last run");

        assertThatThrownBy(() -> Output.write(file.toString(), OutputTest::fail))
                .hasMessage("broken off");

        assertThat(file).hasContent("the last run");
        assertThat(folder).isDirectoryNotContaining("glob:**part");
    }

    private static int fail(OutputStream out) throws IOException {
        out.write('x');
        throw new IOException("broken off");
    }

    @Test
    void leavesAFileThatOnlyLooksHalfWritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("m.jsonl.part"), "mine");

        Output.write(folder.resolve("m.jsonl").toString(), new byte[] {1});

        assertThat(mine).hasContent("mine");
    }

    @Test
    void replacesTheFileALinkPointsToAndNotTheLink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);

        Output.write(link.toString(), "new".getBytes(StandardCharsets.UTF_8));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void namesAnOutputThatIsFull() {
        assumeThat(FULL).exists();

        assertThatThrownBy(() -> Output.write(FULL.toString(), new byte[1 << 20]))
                .hasMessageStartingWith("/dev/full cannot be written: ");
    }

    @Test
    void failsWhenStandardOutputIsFull() throws IOException {
        assumeThat(FULL).exists();
        PrintStream before = System.out;
        try (var full = new PrintStream(new FileOutputStream(FULL.toFile()))) {
            System.setOut(full);
            assertThatThrownBy(() -> Output.write("-", new byte[1 << 20]))
                    .hasMessageStartingWith("standard output cannot be written: ");
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aCommandFailsWhoseResultDoesNotFitOnStandardOutput() throws IOException {
        assumeThat(FULL).exists();
        PrintStream before = System.out;
        try (var full = new PrintStream(new FileOutputStream(FULL.toFile()))) {
            System.setOut(full);
            assertThat(CommandLines.execute("notice", "--help")).isEqualTo(ExitStatus.FAILURE);
            assertThat(CommandLines.execute("check", "price", "--help")).isEqualTo(ExitStatus.FAILURE);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aCommandFailsWhoseResultNobodyCouldBeTold() throws IOException {
        assumeThat(FULL).exists();
        Path register = Files.writeString(folder.resolve("r.csv"), "id,kind,name\na,trademark,Puma\n");
        try (var full = new PrintWriter(new FileOutputStream(FULL.toFile()), false, StandardCharsets.UTF_8)) {
            assertThat(CommandLines.execute(CommandLines.of().setOut(full), "--help"))
                    .isEqualTo(ExitStatus.FAILURE);
        }
        assertThat(Typed.type("register", "check", register.toString()).status())
                .isZero();
    }
}
