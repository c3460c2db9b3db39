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

/** {@code bench}: name finding beside its anchors, in one process on the same data. */
@Command(name = "bench", description = "measures name finding beside its anchors, and recall by kind of disguise")
final class BenchCommand extends ProgramCommand {
    @Option(names = "--register", paramLabel = "R", description = "a register instead of generated names")
    @Nullable
    Path register;

    @Option(names = "--listings", paramLabel = "L", description = "titles, one a line, instead of generated ones")
    @Nullable
    Path listings;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "names to generate (default: 10000,132000,1000000)")
    List<Integer> sizes = List.of(10_000, 132_000, 1_000_000);

    @Option(names = "--seed", paramLabel = "N", description = "seed of what is generated (default: 1)")
    long seed = 1;

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Bench(new Bench.Options(register, listings, sizes, program().json, seed), out).run();
        return ExitStatus.SUCCESS;
    }
}
