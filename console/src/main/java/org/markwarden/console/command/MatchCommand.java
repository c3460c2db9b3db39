package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.MatchCounts;
import org.markwarden.matcher.MatchFile;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code match}: listings in, matches out, in the order of the input. */
@Command(name = "match", description = "compares listings with a register: one line of JSON a listing worth a look")
final class MatchCommand extends ProgramCommand {
    private static final double NANOS = 1e9;

    @Option(
            names = "--register",
            paramLabel = "R",
            required = true,
            description = "CSV, JSONL, XLSX, XML or built folder, - for standard input")
    Path register = Path.of(".");

    @Option(
            names = "--listings",
            paramLabel = "L",
            required = true,
            description = "lines of JSON, .gz by suffix, - for input")
    String listings = "-";

    @Option(names = "--out", paramLabel = "M", description = "where the matches go (default: standard output)")
    @Nullable
    String target;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "score from which a listing is written (default: 0.5)")
    double threshold = 0.5;

    @Option(names = "--all", description = "write every listing")
    boolean all;

    @Option(names = "--threads", paramLabel = "N", description = "how many work at once (default: all processors)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--model", paramLabel = "FILE", description = "weights from model fit (default: those shipped)")
    @Nullable
    Path model;

    @Option(names = "--stats", paramLabel = "FILE", description = "counts as JSON")
    @Nullable
    String stats;

    @Override
    public Integer call() throws IOException {
        MatchFile.Options options = options();
        if (InputFile.isStandard(register) && listings.equals(Streams.STANDARD)) {
            throw new WrongUse("match: --register and --listings cannot both be standard input");
        }
        Output.refuse("--out", target, listings, register.toString());
        Output.refuse("--stats", stats, listings, register.toString());
        TextTables tables = TextTables.load();
        BadRows badRows = new BadRows(register.toString(), this::warn);
        try (InputFile file = InputFile.of(register);
                Register rights = Register.open(file.path(), tables, badRows);
                InputStream in = Streams.in(listings)) {
            var matching = new MatchFile(ModelChoices.matchers(rights, tables, model), options, this::badLine);
            long start = System.nanoTime();
            MatchCounts counts = Output.write(target, out -> matching.run(in, out));
            double seconds = (System.nanoTime() - start) / NANOS;
            say("%d listings in %.1f s, %d written, %d raised, %d bad lines, %d bad rows in the register"
                    .formatted(
                            counts.listings(),
                            seconds,
                            counts.written(),
                            counts.raised(),
                            counts.bad(),
                            badRows.count()));
            if (stats != null) {
                write(stats, counts, seconds);
            }
        }
        return ExitStatus.SUCCESS;
    }

    private MatchFile.Options options() {
        try {
            return new MatchFile.Options(threshold, all, threads, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("match: " + e.getMessage());
        }
    }

    private void badLine(long line, String reason) {
        warn(listings + ":" + line + ": " + reason);
    }

    private static void write(String file, MatchCounts counts, double seconds) throws IOException {
        JsonMapper json = JsonMapper.shared();
        ObjectNode root = json.createObjectNode()
                .put("listings", counts.listings())
                .put("bad", counts.bad())
                .put("written", counts.written())
                .put("raised", counts.raised())
                .put("seconds", seconds)
                .put("listings_per_s", counts.listings() / Math.max(seconds, 1e-9));
        put(root, "mentions_by_use", counts.mentionsByUse());
        put(root, "mentions_by_variant", counts.mentionsByVariant());
        put(root, "findings", counts.findings());
        Output.write(file, (json.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode root, String name, Map<String, Long> counts) {
        ObjectNode node = root.putObject(name);
        counts.forEach(node::put);
    }
}
