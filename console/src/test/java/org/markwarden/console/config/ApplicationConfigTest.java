package org.markwarden.console.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.storage.yaml.BadConfiguration;

class ApplicationConfigTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderWithoutAFileGivesTheDefaults() {
        ApplicationConfig config = ApplicationConfig.read(folder);

        assertThat(config.contact()).isNull();
        assertThat(config.caseThreshold()).isEqualTo(0.5);
        assertThat(config.serve().host()).isEqualTo("127.0.0.1");
        assertThat(config.serve().port()).isEqualTo(8080);
    }

    @Test
    void theFileThatIsShippedHoldsOnlyDefaults() {
        Path shipped = Path.of(System.getProperty("markwarden.root", "..")).resolve("config");

        assertThat(ApplicationConfig.read(shipped)).isEqualTo(ApplicationConfig.read(folder));
    }

    @Test
    void namesEveryFaultAtOnce() throws IOException {
        Files.writeString(folder.resolve(ApplicationConfig.FILE), """
                contct: you@example.org
                serve: {port: 8O80, crawl-every: 5 seconds}
                """);

        assertThatThrownBy(() -> ApplicationConfig.read(folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("unknown key contct, did you mean contact?")
                .hasMessageContaining("serve.port: wants a whole number, has 8O80")
                .hasMessageContaining("serve.crawl-every: wants a duration");
    }

    @Test
    void refusesAnImpossibleThreshold() throws IOException {
        Files.writeString(folder.resolve(ApplicationConfig.FILE), "case-threshold: 1.5\n");

        assertThatThrownBy(() -> ApplicationConfig.read(folder))
                .hasMessageContaining("case-threshold: wants above 0 and at most 1, has 1.5");
    }
}
