package org.markwarden.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.storage.DiskFullException;
import org.markwarden.storage.StorageException;

class FaultWordsTest {
    private static final String FULL = "the disk is full or can hold no more files; make room on it and ask again";

    static Stream<Arguments> failures() {
        IOException full = new IOException("No space left on device");
        return Stream.of(
                Arguments.of(full, FULL),
                Arguments.of(
                        new IOException("m.jsonl cannot be written: " + full.getMessage(), full),
                        "m.jsonl cannot be written: " + FULL),
                Arguments.of(new FileSystemException("/d/x", null, "No space left on device"), "/d/x: " + FULL),
                Arguments.of(
                        new UncheckedIOException("the register cannot be packed", full),
                        "the register cannot be packed: " + FULL),
                Arguments.of(
                        new StorageException(
                                "folder cannot be made: /d", new FileSystemException("/d/warc", null, "只读文件系统")),
                        "folder cannot be made: /d: /d/warc: the disk can only be read, it is mounted so or has a fault"),
                Arguments.of(
                        new StorageException(
                                "backup cannot be written: /b: /b.part", new AccessDeniedException("/b.part")),
                        "backup cannot be written: /b: /b.part: not permitted"),
                Arguments.of(
                        new FileSystemException("/d/q", null, "Read-only file system")
                                .initCause(new FileSystemException("/d/.q.part", null, "Read-only file system")),
                        "/d/q: the disk can only be read, it is mounted so or has a fault"),
                Arguments.of(new NoSuchFileException("a.csv"), "a.csv: no such file or folder"),
                Arguments.of(new AccessDeniedException("a.csv"), "a.csv: not permitted"),
                Arguments.of(new FileAlreadyExistsException("a"), "a: a file of that name is in the way"),
                Arguments.of(new IOException("no such file: a", new NoSuchFileException("a")), "no such file: a"),
                Arguments.of(
                        new IOException("a: not a gzip file", new IOException("Not in GZIP format")),
                        "a: not a gzip file"),
                Arguments.of(
                        new DiskFullException("disk is full, nothing was changed: /d/markwarden.db", full),
                        "disk is full, nothing was changed: /d/markwarden.db; make room on it and ask again"),
                Arguments.of(new IllegalStateException(), "unexpected IllegalStateException"),
                Arguments.of(new IOException("one\n  two\n"), "one; two"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhichFileAndWhyAndWhatToDo(Throwable failure, String words) {
        assertThat(FaultWords.of(failure)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "设备上没有空间", "裝置上已無多餘空間", "磁盘空间不足。", "Disk quota exceeded"})
    void knowsAFullDiskInTheLanguageOfTheSystem(String answer) {
        assertThat(FaultWords.isFullDisk(new UncheckedIOException(new IOException(answer))))
                .isTrue();
    }

    @Test
    void takesNoOtherFailureForAFullDisk() {
        assertThat(FaultWords.isFullDisk(new IOException("Read-only file system")))
                .isFalse();
        assertThat(FaultWords.isFullDisk(new IllegalStateException("No space left on device")))
                .isFalse();
    }
}
