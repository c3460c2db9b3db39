package org.markwarden.matcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a file of listings in deliveries of a size that depends on the file alone, each in batches for the threads. */
final class Deliveries {

    private static final int BATCH = 64;
    private static final int BATCHES = 32;
    /** A delivery of huge lines ends early. */
    private static final long MOST_CHARACTERS = 2L * ListingLines.LONGEST;

    private static final long MOST_IN_BATCH = MOST_CHARACTERS / BATCHES;

    private final ListingLines lines;

    Deliveries(ListingLines lines) {
        this.lines = lines;
    }

    /** The next delivery, empty at the end of the file. */
    List<List<Line>> next() throws IOException {
        List<List<Line>> delivery = new ArrayList<>(BATCHES);
        long characters = 0;
        while (delivery.size() < BATCHES && characters < MOST_CHARACTERS) {
            List<Line> batch = batch();
            if (batch.isEmpty()) {
                break;
            }
            delivery.add(batch);
            characters += batch.stream().mapToLong(line -> line.text.length()).sum();
        }
        return delivery;
    }

    private List<Line> batch() throws IOException {
        List<Line> batch = new ArrayList<>(BATCH);
        long characters = 0;
        while (batch.size() < BATCH && characters < MOST_IN_BATCH) {
            @Nullable String line = lines.next();
            if (line == null) {
                break;
            }
            characters += line.length();
            batch.add(new Line(lines.number(), line, lines.wasCut()));
        }
        return batch;
    }

    /** A line with its number, from 1; cut when it was too long. */
    record Line(long number, String text, boolean cut) {}
}
