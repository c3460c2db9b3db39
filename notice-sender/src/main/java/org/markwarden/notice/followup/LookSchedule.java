package org.markwarden.notice.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to look again after a notice was accepted.
 *
 * @param offsets from the acceptance, rising; after the last one, looks go on at its distance from the one before
 * @param watch how long in all, relisting included (F-63)
 */
public record LookSchedule(List<Duration> offsets, Duration watch) {
    /** A day, three, a week, two, a month, then every sixteen days for a year. */
    public static final LookSchedule USUAL = new LookSchedule(
            List.of(
                    Duration.ofDays(1),
                    Duration.ofDays(3),
                    Duration.ofDays(7),
                    Duration.ofDays(14),
                    Duration.ofDays(30)),
            Duration.ofDays(365));

    public LookSchedule {
        offsets = List.copyOf(offsets);
        if (offsets.isEmpty() || !offsets.getFirst().isPositive()) {
            throw new IllegalArgumentException("wants at least one offset after the acceptance: " + offsets);
        }
        for (int i = 1; i < offsets.size(); i++) {
            if (offsets.get(i).compareTo(offsets.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("offsets do not rise: " + offsets);
            }
        }
    }

    /** The first planned look after {@code last}; looks that were missed are not made up for. */
    public Instant nextAfter(Instant accepted, Instant last) {
        for (Duration offset : offsets) {
            if (accepted.plus(offset).isAfter(last)) {
                return accepted.plus(offset);
            }
        }
        Instant end = accepted.plus(offsets.getLast());
        Duration step = step();
        long steps = Duration.between(end, last).dividedBy(step) + 1;
        return end.plus(step.multipliedBy(steps));
    }

    /** The newest planned look that is not after {@code now}, nor after the watch; nothing before the first. */
    public Optional<Instant> latestBy(Instant accepted, Instant now) {
        Instant end = accepted.plus(watch);
        Instant until = now.isBefore(end) ? now : end;
        Instant last = accepted.plus(offsets.getLast());
        if (until.isBefore(last)) {
            return offsets.stream()
                    .map(accepted::plus)
                    .filter(look -> !look.isAfter(until))
                    .max(Instant::compareTo);
        }
        long steps = Duration.between(last, until).dividedBy(step());
        return Optional.of(last.plus(step().multipliedBy(steps)));
    }

    /** Whether a look at that instant still belongs to the watch. */
    public boolean covers(Instant accepted, Instant look) {
        return !look.isAfter(accepted.plus(watch));
    }

    private Duration step() {
        return offsets.size() == 1 ? offsets.getFirst() : offsets.getLast().minus(offsets.get(offsets.size() - 2));
    }
}
