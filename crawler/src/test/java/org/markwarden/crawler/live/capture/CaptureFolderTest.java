package org.markwarden.crawler.live.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFolderTest {
    @TempDir
    Path live;

    @Test
    void tellsCapturesThatWereBrokenOffFromThoseThatCameToTheirEnd() throws IOException {
        CaptureFolder broken = new CaptureFolder(live.resolve("host-1"));
        CaptureFolder whole = new CaptureFolder(live.resolve("host-2"));
        Files.writeString(whole.path().resolve("manifest.json"), "{}");

        assertThat(whole.finish()).isEqualTo(live.resolve("host-2").toAbsolutePath());
        assertThat(CaptureFolder.brokenOff(live)).containsExactly(broken.path());
        assertThat(CaptureFolder.brokenOff(live.resolve("none"))).isEmpty();
    }
}
