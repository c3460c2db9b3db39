package org.markwarden.notice.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

class FolderChannelTest extends ChannelContract {
    @Override
    Channel channel() {
        return new FolderChannel(folder.resolve("outbox"));
    }

    @Override
    List<String> desk() {
        try (var files = Files.list(folder.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .map(name -> name.replace(".json", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void closeDesk() {
        try {
            Files.writeString(folder.resolve("outbox"), "in the way");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
