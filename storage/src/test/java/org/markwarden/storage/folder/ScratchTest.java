package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path temporary;

    /** A program that unpacks something and works on until it is killed. */
    static final class Working {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path folder = Path.of(arguments[0]);
            Scratch.take(folder);
            Files.createDirectories(folder.resolve("server/work"));
            Files.writeString(folder.resolve("server/work/upload"), "half of it");
            System.out.println("at work");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void clearsWhatAKilledProcessLeftAndNothingThatALivingOneUses() throws IOException {
        Path killed = folder("markwarden-scratch.a");
        Path living = folder("markwarden-scratch.b");
        try (Child first = Child.start(Working.class, killed);
                Child second = Child.start(Working.class, living)) {
            assertThat(first.line()).isEqualTo("at work");
            assertThat(second.line()).isEqualTo("at work");
            first.kill();
            Scratch.take(folder("markwarden-scratch.c")).close();
            assertThat(killed).doesNotExist();
            assertThat(living.resolve("server/work/upload")).hasContent("half of it");
        }
    }

    @Test
    void goesWithItsProcess() throws IOException {
        Path own = folder("markwarden-scratch.a");
        try (Scratch _ = Scratch.take(own)) {
            Files.writeString(own.resolve("library.so"), "unpacked");
        }
        assertThat(own).doesNotExist();
    }

    @Test
    void leavesAStartUnderWayAloneAndWhateverHasAnotherName() throws IOException {
        Path begun = folder("markwarden-scratch.begun");
        Path failed = folder("markwarden-scratch.failed");
        Files.setLastModifiedTime(
                failed,
                FileTime.from(Files.getLastModifiedTime(begun).toInstant().minus(Duration.ofDays(2))));
        Path other = folder("markwarden-demo");
        Files.createFile(other.resolve(Scratch.LOCK));
        Scratch.take(folder("markwarden-scratch.a")).close();
        assertThat(begun).exists();
        assertThat(failed).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void followsNoLink() throws IOException {
        Path kept = Files.createDirectory(temporary.resolve("kept"));
        Files.createFile(kept.resolve(Scratch.LOCK));
        Files.createSymbolicLink(temporary.resolve("markwarden-scratch.link"), kept);
        Path abandoned = folder("markwarden-scratch.abandoned");
        Files.createFile(abandoned.resolve(Scratch.LOCK));
        Files.createSymbolicLink(abandoned.resolve("inner"), kept);
        Scratch.take(folder("markwarden-scratch.a")).close();
        assertThat(abandoned).doesNotExist();
        assertThat(kept.resolve(Scratch.LOCK)).exists();
    }

    @Test
    void doesNotStopTheProgramWhereItsFolderIsGone() {
        Scratch.take(temporary.resolve("markwarden-scratch.gone")).close();
        assertThat(temporary.resolve("markwarden-scratch.gone")).doesNotExist();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(temporary.resolve(name));
    }
}
