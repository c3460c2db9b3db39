package org.markwarden.console.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.Reach;
import org.markwarden.console.wiring.Software;
import org.markwarden.console.wiring.Workplace;
import org.markwarden.storage.folder.DataFolder;

/** Watches the sample marketplace from the first visit to the last publication. */
public final class Demo {
    private final DemoOptions options;
    private final Software software;
    private final Steps steps;

    /** @param printer told each step in a plain line */
    public Demo(DemoOptions options, Software software, Consumer<String> printer) {
        this.options = options;
        this.software = software;
        this.steps = new Steps(printer);
    }

    /** Runs the whole loop; what broke in it, nothing when every link held. */
    public List<String> run() throws IOException, InterruptedException {
        Path data = options.out().resolve("data");
        try (SampleWorld world = SampleWorld.open(options, options.out().resolve("world"));
                DataFolder folder = DataFolder.open(data);
                Workplace workplace = workplace(world, folder)) {
            new DemoLoop(options, software.clock(), world, workplace, steps).run();
        }
        if (!options.keep()) {
            delete(data);
            delete(options.out().resolve("world"));
        }
        return steps.brokenLinks();
    }

    private Workplace workplace(SampleWorld world, DataFolder folder) throws IOException {
        ApplicationConfig config = world.configuration();
        return Workplace.of(
                config,
                folder,
                world.packager(software.name(), software.clock()),
                new Reach(List.of(world.described()), List.of(world.described()), software));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
