package org.markwarden.storage.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Why a disk did not do what was asked. */
enum DiskAnswer {
    FULL("full", "the disk is full or can hold no more files; make room on it and ask again"),
    QUOTA("quota", "no more of the disk is granted to this user; make room on it and ask again"),
    READ_ONLY("read-only", "the disk can only be read, it is mounted so or has a fault"),
    CLOSED("closed", "not permitted"),
    BROKEN("broken", "the disk failed; see what the system's log says of it"),
    TOO_LARGE("too-large", "a file so large is not possible on this disk"),
    HANDLES("handles", "too many files are open at once; the system's limit (ulimit -n) is too low");

    private static final String TABLE = "disk-answers.tsv";
    private static final Map<String, DiskAnswer> BY_TEXT = read();

    private final String label;
    private final String words;

    DiskAnswer(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** What a system's answer means, if it is a known one. */
    static Optional<DiskAnswer> of(String answer) {
        return BY_TEXT.entrySet().stream()
                .filter(known -> answer.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    String words() {
        return words;
    }

    private static Map<String, DiskAnswer> read() {
        Map<String, DiskAnswer> answers = new LinkedHashMap<>();
        InputStream table = Objects.requireNonNull(DiskAnswer.class.getResourceAsStream(TABLE), TABLE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                answers.put(cells[0], labelled(cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        return answers;
    }

    private static DiskAnswer labelled(String label) {
        return Arrays.stream(values())
                .filter(answer -> answer.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(TABLE + ": nothing is called " + label));
    }
}
