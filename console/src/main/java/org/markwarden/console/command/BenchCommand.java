package org.markwarden.console.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.benchmarks.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: name finding beside its anchors and whole listings, in one process on the same data. */
@Command(
        name = "bench",
        description = "measures name finding beside its anchors, whole listings, and recall by kind of disguise")
final class BenchCommand extends ProgramCommand {
    @Option(names = "--register", paramLabel = "R", description = "a register instead of generated names")
    @Nullable
    Path register;

    @Option(
            names = "--listings",
            paramLabel = "L",
            description = "titles, one a line, or listings as lines of JSON, instead of generated ones")
    @Nullable
    Path listings;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "names to generate (default: 10000,132000,1000000,10000000; the last needs 5 GB of heap)")
    List<Integer> sizes = List.of(10_000, 132_000, 1_000_000, 10_000_000);

    @Option(names = "--seed", paramLabel = "N", description = "seed of what is generated (default: 1)")
    long seed = 1;

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Bench(new Bench.Options(register, listings, sizes, program().json, seed), out, this::tooLarge).run();
        return ExitStatus.SUCCESS;
    }

    private void tooLarge(int names) {
        warn("bench: %,d names are left out: packing them needs a larger heap".formatted(names));
    }
}
