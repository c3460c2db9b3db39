package org.markwarden.marketplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The ports of last time, so that addresses noted before a restart still lead here. */
record KeptPorts(int http, int mail) {

    static KeptPorts of(MarketplaceOptions options) throws IOException {
        Path file = file(options.folder());
        if (file == null || !Files.exists(file)) {
            return new KeptPorts(options.port(), 0);
        }
        var kept = new Properties();
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        }
        int http = port(kept, "http");
        return new KeptPorts(options.port() == 0 ? http : options.port(), port(kept, "mail"));
    }

    void keepIn(@Nullable Path folder) throws IOException {
        Path file = file(folder);
        if (folder != null && file != null) {
            Files.createDirectories(folder);
            Files.writeString(file, "http=%d%nmail=%d%n".formatted(http, mail));
        }
    }

    private static int port(Properties kept, String name) {
        String text = kept.getProperty(name, "0");
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable Path file(@Nullable Path folder) {
        return folder == null ? null : folder.resolve("ports.properties");
    }
}
