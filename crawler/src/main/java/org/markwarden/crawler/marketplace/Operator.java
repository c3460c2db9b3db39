package org.markwarden.crawler.marketplace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.FactSource.Fact;

/**
 * Who runs a marketplace (平台经营者) and how notices reach it.
 *
 * @param name the company
 * @param notices an http(s) address or path of its notice interface
 * @param mail the address of its complaints mailbox
 * @param maxLocations how many locations its notice interface takes in one notice; longer ones go to the mailbox
 * @param portal where people hand notices in; an operator with a portal is never written to by a program
 * @param publications pages on which it publishes notices and results (公示)
 * @param sources from where all this is known
 * @param unknown what was looked for and not found
 */
public record Operator(
        @Nullable String name,
        @Nullable String notices,
        @Nullable String mail,
        @Nullable Integer maxLocations,
        @Nullable Portal portal,
        List<String> publications,
        List<FactSource> sources,
        @Nullable Unknown unknown) {
    public Operator {
        publications = List.copyOf(publications);
        sources = List.copyOf(sources);
        if (portal != null && (notices != null || mail != null)) {
            throw new IllegalArgumentException(
                    "a portal is for people; notices or mail beside it would be written to by the program, drop one");
        }
        if (portal != null && sourcesOf(sources, Fact.PORTAL).isEmpty()) {
            throw new IllegalArgumentException("portal: wants a source that says where its address was read");
        }
    }

    /**
     * What was looked for and not found, so that nobody takes silence for an answer.
     *
     * @param lookedFor the day
     */
    public record Unknown(List<Fact> of, LocalDate lookedFor) {
        public Unknown {
            of = List.copyOf(of);
        }
    }

    /** Since when nobody has compared this with the live page; nothing once somebody did, or when no source is named. */
    public Optional<LocalDate> unverifiedSince(Fact fact) {
        List<FactSource> known = sourcesOf(sources, fact);
        return known.stream().anyMatch(source -> source.verified() != null)
                ? Optional.empty()
                : known.stream()
                        .map(FactSource::unverifiedSince)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    private static List<FactSource> sourcesOf(List<FactSource> sources, Fact fact) {
        return sources.stream().filter(source -> source.of().contains(fact)).toList();
    }
}
