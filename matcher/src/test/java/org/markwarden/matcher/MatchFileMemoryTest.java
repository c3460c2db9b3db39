package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatchFileMemoryTest {

    /** 30,000 listings of 6.6 KB are 200 MB as text; tables and a delivery fit into 160 MB, the file does not. */
    @Test
    void matchesAFileLargerThanTheHeap() throws IOException, InterruptedException {
        String root = System.getProperty("markwarden.root");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-cp",
                classPath(),
                EndlessListings.class.getName(),
                Path.of(root, "config/registers/sample.csv").toString(),
                "30000");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out.strip()).isEqualTo("30000");
    }

    private static String classPath() {
        return MatchFileMemoryTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
