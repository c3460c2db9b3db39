package org.markwarden.console.wiring;

import java.nio.file.Path;
import java.util.List;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.schedule.Beat;
import org.markwarden.storage.folder.DataFolder;

/** What {@code serve} calls regularly: crawling, matching, following up. */
public final class ServeBeats implements AutoCloseable {
    private final List<Beat> beats;

    private ServeBeats(List<Beat> beats) {
        this.beats = List.copyOf(beats);
    }

    /** The beats for the marketplaces of the configuration. */
    public static ServeBeats of(ApplicationConfig config, Path configFolder, DataFolder folder, Software software) {
        return new ServeBeats(List.of());
    }

    public List<Beat> list() {
        return beats;
    }

    @Override
    public void close() {}
}
