package org.markwarden.matcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.MatchJson;

/**
 * Matches a file of listings line by line on all cores and writes the matches in the order of the input. Memory holds a
 * fixed number of batches, however long the file is.
 */
public final class MatchFile {

    private static final int BATCH = 128;
    private static final int BATCHES_PER_THREAD = 4;
    /** Legal days are days in China. */
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Matchers matchers;
    private final Options options;
    private final BadLines bad;

    public MatchFile(Matchers matchers, Options options, BadLines bad) {
        this.matchers = matchers;
        this.options = options;
        this.bad = bad;
    }

    /**
     * How to run.
     *
     * @param threshold the score from which a listing is written
     * @param all whether every listing is written
     * @param threads how many work at once
     * @param today the day that counts for listings without a time of capture
     */
    public record Options(double threshold, boolean all, int threads, LocalDate today) {

        public Options {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("threshold outside 0 to 1: " + threshold);
            }
            if (threads < 1) {
                throw new IllegalArgumentException("fewer than one thread: " + threads);
            }
        }
    }

    /** Is told of each line that could not be used. */
    @FunctionalInterface
    public interface BadLines {
        void bad(long line, String reason);
    }

    /** Reads listings, writes matches, answers with counts. */
    public MatchCounts run(InputStream listings, OutputStream out) throws IOException {
        var lines = new ListingLines(listings);
        var counts = new MatchCounts();
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Deque<Future<List<Answer>>> running = new ArrayDeque<>();
        var own = ThreadLocal.withInitial(matchers::forThread);
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            for (List<Line> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                List<Line> work = batch;
                running.add(workers.submit(() -> answers(own.get(), work)));
                if (running.size() >= options.threads() * BATCHES_PER_THREAD) {
                    write(writer, counts, running.remove());
                }
            }
            while (!running.isEmpty()) {
                write(writer, counts, running.remove());
            }
        }
        writer.flush();
        return counts;
    }

    private static List<Line> batch(ListingLines lines) throws IOException {
        List<Line> batch = new ArrayList<>(BATCH);
        long characters = 0;
        while (batch.size() < BATCH && characters < ListingLines.LONGEST) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            characters += line.length();
            batch.add(new Line(lines.number(), line, lines.wasCut()));
        }
        return batch;
    }

    private List<Answer> answers(Matcher matcher, List<Line> lines) {
        List<Answer> answers = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!line.text.isBlank()) {
                answers.add(answer(matcher, line));
            }
        }
        return answers;
    }

    /** One bad line never stops its neighbours. */
    private Answer answer(Matcher matcher, Line line) {
        if (line.cut) {
            return Answer.bad(line.number, "longer than " + ListingLines.LONGEST + " characters");
        }
        try {
            Listing listing = ListingJson.read(line.text);
            Match match = matcher.match(listing, day(listing));
            boolean written = options.all() || match.reaches(options.threshold());
            return new Answer(line.number, null, match, written ? MatchJson.write(match) : null);
        } catch (RuntimeException e) {
            return Answer.bad(line.number, String.valueOf(e.getMessage()));
        }
    }

    private LocalDate day(Listing listing) {
        Instant captured = listing.capturedAt();
        return captured == null ? options.today() : LocalDate.ofInstant(captured, DAYS);
    }

    private void write(BufferedWriter writer, MatchCounts counts, Future<List<Answer>> batch) throws IOException {
        for (Answer answer : get(batch)) {
            Match match = answer.match;
            if (match == null) {
                counts.countBad();
                bad.bad(answer.line, String.valueOf(answer.reason));
                continue;
            }
            counts.count(match, options.threshold(), answer.json != null);
            if (answer.json != null) {
                writer.write(answer.json);
                writer.write('\n');
            }
        }
    }

    private static List<Answer> get(Future<List<Answer>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while matching", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch of listings could not be matched", e.getCause());
        }
    }

    private record Line(long number, String text, boolean cut) {}

    private record Answer(
            long line,
            @Nullable String reason,
            @Nullable Match match,
            @Nullable String json) {

        static Answer bad(long line, String reason) {
            return new Answer(line, reason, null, null);
        }
    }
}
