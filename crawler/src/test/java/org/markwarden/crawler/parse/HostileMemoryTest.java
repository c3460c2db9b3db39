package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads floods of twenty megabytes each where 320 MB is all there is; by hand, as it takes a minute. */
@Tag("proof")
class HostileMemoryTest {

    @Test
    void readsEveryFloodInLittleMemory() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFloods.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).as(lines.toString()).isZero();
        assertThat(lines).hasSize(1 + HostileFloods.PIECES.size() + 3 * HostileFloods.JSON_PIECES.size());
    }
}
