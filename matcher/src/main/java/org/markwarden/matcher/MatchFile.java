package org.markwarden.matcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.matcher.Deliveries.Line;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PriceBook;
import org.markwarden.matcher.past.PricePoint;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.MatchJson;

/**
 * Matches a file of listings line by line on all cores and writes the matches in the order of the input. The file is taken
 * in deliveries of a fixed size: a price is compared with those of like offers in its own delivery and the ones before, so
 * that the answer depends on the file alone, not on the threads. Memory holds two deliveries, however long the file is.
 */
public final class MatchFile {

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
        var deliveries = new Deliveries(new ListingLines(listings));
        var counts = new MatchCounts();
        var buffered = new BufferedOutputStream(out, 1 << 16);
        var own = ThreadLocal.withInitial(matchers::forThread);
        PriceBook book = PriceBook.EMPTY;
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            List<Future<List<Seen>>> looking = look(workers, own, deliveries.next());
            while (!looking.isEmpty()) {
                List<Future<List<Seen>>> next = look(workers, own, deliveries.next());
                List<List<Seen>> seen = looking.stream().map(MatchFile::get).toList();
                book = book.with(prices(seen));
                Past past = Past.NONE.with(book);
                List<Future<List<Answer>>> weighing = seen.stream()
                        .map(batch -> workers.submit(() -> weigh(own.get(), batch, past)))
                        .toList();
                for (Future<List<Answer>> answers : weighing) {
                    write(buffered, counts, get(answers));
                }
                looking = next;
            }
        }
        buffered.flush();
        return counts;
    }

    private List<Future<List<Seen>>> look(
            ExecutorService workers, ThreadLocal<Matcher> own, List<List<Line>> delivery) {
        return delivery.stream()
                .map(batch -> workers.submit(() -> look(own.get(), batch)))
                .toList();
    }

    private List<Seen> look(Matcher matcher, List<Line> lines) {
        List<Seen> seen = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!line.text().isBlank()) {
                seen.add(look(matcher, line));
            }
        }
        return seen;
    }

    /** One bad line never stops its neighbours. */
    private Seen look(Matcher matcher, Line line) {
        if (line.cut()) {
            return Seen.bad(line.number(), "longer than " + ListingLines.LONGEST + " characters");
        }
        try {
            Listing listing = ListingJson.read(line.text());
            Look look = matcher.look(listing, day(listing));
            List<PricePoint> prices = look.prices();
            return look.asksForLikeOffers(prices)
                    ? new Seen(line.number(), null, look, prices)
                    : new Seen(line.number(), answer(matcher, line.number(), look, Past.NONE), null, prices);
        } catch (RuntimeException e) {
            return Seen.bad(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private static List<PricePoint> prices(List<List<Seen>> delivery) {
        List<PricePoint> prices = new ArrayList<>();
        delivery.forEach(batch -> batch.forEach(seen -> prices.addAll(seen.prices)));
        return prices;
    }

    private List<Answer> weigh(Matcher matcher, List<Seen> batch, Past past) {
        List<Answer> answers = new ArrayList<>(batch.size());
        for (Seen seen : batch) {
            Look look = seen.look;
            Answer answer = seen.answer;
            if (look != null) {
                answer = weighed(matcher, seen.line, look, past);
            }
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private Answer weighed(Matcher matcher, long line, Look look, Past past) {
        try {
            return answer(matcher, line, look, past);
        } catch (RuntimeException e) {
            return Answer.bad(line, String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(Matcher matcher, long line, Look look, Past past) {
        Match match = matcher.weigh(look, past);
        boolean written = options.all() || match.reaches(options.threshold());
        return new Answer(line, null, match, written ? MatchJson.bytes(match) : null);
    }

    private LocalDate day(Listing listing) {
        Instant captured = listing.capturedAt();
        return captured == null ? options.today() : LocalDate.ofInstant(captured, DAYS);
    }

    private void write(OutputStream out, MatchCounts counts, List<Answer> batch) throws IOException {
        for (Answer answer : batch) {
            Match match = answer.match;
            if (match == null) {
                counts.countBad();
                bad.bad(answer.line, String.valueOf(answer.reason));
                continue;
            }
            counts.count(match, options.threshold(), answer.json != null);
            if (answer.json != null) {
                out.write(answer.json);
                out.write('\n');
            }
        }
    }

    private static <T> List<T> get(Future<List<T>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while matching", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch of listings could not be matched", e.getCause());
        }
    }

    /** A listing looked at: answered already where no like offers are asked for, else to be weighed beside them. */
    private record Seen(
            long line, @Nullable Answer answer, @Nullable Look look, List<PricePoint> prices) {

        static Seen bad(long line, String reason) {
            return new Seen(line, Answer.bad(line, reason), null, List.of());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private to the class, written once
    private record Answer(
            long line, @Nullable String reason, @Nullable Match match, byte @Nullable [] json) {

        static Answer bad(long line, String reason) {
            return new Answer(line, reason, null, null);
        }
    }
}
