package org.markwarden.notice.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Lays notices into a folder, for an operator's portal or for carrying by hand: text and machine form, named by the id. */
public final class FolderChannel implements Channel {
    private final Path folder;

    public FolderChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Answer send(Letter letter) {
        String name = letter.id().value().replaceAll("[^A-Za-z0-9-]", "_");
        try {
            Files.createDirectories(folder);
            write(folder.resolve(name + ".txt"), letter.text().getBytes(StandardCharsets.UTF_8));
            write(folder.resolve(name + ".json"), letter.json());
            return new Answer.Taken(null, "written to " + folder.resolve(name + ".json"));
        } catch (IOException e) {
            return new Answer.NotNow("not written: " + e.getMessage(), null);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
