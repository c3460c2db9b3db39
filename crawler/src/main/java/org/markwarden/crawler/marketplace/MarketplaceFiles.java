package org.markwarden.crawler.marketplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.markwarden.storage.yaml.BadConfiguration;
import org.markwarden.storage.yaml.StrictYaml;

/** Loads marketplace files; refuses what it does not know. */
public final class MarketplaceFiles {
    private MarketplaceFiles() {}

    /**
     * Reads one file.
     *
     * @throws BadConfiguration naming every fault, with the nearest right key for an unknown one
     */
    public static MarketplaceFile read(Path file) {
        return StrictYaml.read(file, WrittenFile.class, WrittenFile::faults).checked(file.toString());
    }

    /** Reads the text of a file; {@code name} stands for it in messages. */
    public static MarketplaceFile parse(String name, String yaml) {
        return StrictYaml.parse(name, yaml, WrittenFile.class, WrittenFile::faults)
                .checked(name);
    }

    /**
     * Reads all {@code *.yml} of a folder in order of name; a missing folder has none.
     *
     * @throws BadConfiguration naming every fault of every file
     */
    public static List<MarketplaceFile> readAll(Path folder) {
        List<MarketplaceFile> files = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : yamlFiles(folder)) {
            try {
                files.add(read(file));
            } catch (BadConfiguration e) {
                e.faults().forEach(fault -> faults.add(file.getFileName() + ": " + fault));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadConfiguration(folder.toString(), faults);
        }
        return files;
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
