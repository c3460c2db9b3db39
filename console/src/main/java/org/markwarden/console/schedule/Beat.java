package org.markwarden.console.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.markwarden.domain.text.CleanText;

/**
 * A stage to be called regularly.
 *
 * @param name short and unique, such as {@code crawl} or {@code follow-up}
 * @param interval from one start to the next; a call that takes longer delays its successor, it is never doubled
 * @param runDue does what is due and returns, within a minute or so
 */
public record Beat(String name, Duration interval, Consumer<Instant> runDue) {

    public Beat {
        CleanText.requireFilled("beat name", name);
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("beat " + name + ": interval is not positive: " + interval);
        }
    }
}
