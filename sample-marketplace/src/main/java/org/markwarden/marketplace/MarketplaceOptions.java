package org.markwarden.marketplace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the sample marketplace is to be: which world, where, how fast its platform acts.
 *
 * @param seed draws names, disguises, layout and order
 * @param port 0 takes any free port
 * @param removalDelay from the arrival of a notice until its listings are gone
 * @param publicationDelay from the removal until notice and result are published
 * @param slowness how long the slow corner thinks
 * @param refusals how often the throttling corner answers 429 before it answers
 * @param folder keeps ports and accepted notices for a restart; null forgets them
 */
public record MarketplaceOptions(
        long seed,
        int port,
        Duration removalDelay,
        Duration publicationDelay,
        Duration slowness,
        int refusals,
        Clock clock,
        @Nullable Path folder) {

    public MarketplaceOptions {
        if (removalDelay.isNegative() || publicationDelay.isNegative() || slowness.isNegative() || refusals < 0) {
            throw new IllegalArgumentException("delays and refusals cannot be negative");
        }
    }

    public static MarketplaceOptions seeded(long seed) {
        return new MarketplaceOptions(
                seed,
                0,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                2,
                Clock.systemUTC(),
                null);
    }

    public MarketplaceOptions withPort(int value) {
        return new MarketplaceOptions(seed, value, removalDelay, publicationDelay, slowness, refusals, clock, folder);
    }

    public MarketplaceOptions withDelays(Duration removal, Duration publication) {
        return new MarketplaceOptions(seed, port, removal, publication, slowness, refusals, clock, folder);
    }

    public MarketplaceOptions withCorners(Duration slow, int refused) {
        return new MarketplaceOptions(seed, port, removalDelay, publicationDelay, slow, refused, clock, folder);
    }

    public MarketplaceOptions withClock(Clock value) {
        return new MarketplaceOptions(seed, port, removalDelay, publicationDelay, slowness, refusals, value, folder);
    }

    /** Goes on where a marketplace with this folder stopped: same ports, same notices. */
    public MarketplaceOptions keptIn(Path value) {
        return new MarketplaceOptions(seed, port, removalDelay, publicationDelay, slowness, refusals, clock, value);
    }
}
