package org.markwarden.crawler.marketplace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^\\s/]+.*|(?![a-z][a-z0-9+.-]*:)\\S+");

    public Operator {
        publications = List.copyOf(publications);
        sources = List.copyOf(sources);
        if (mail != null && !MAILBOX.matcher(mail).matches()) {
            throw new IllegalArgumentException("mail wants an address such as ipr@shop.example, has " + mail);
        }
        if (notices != null) {
            requirePage("notices", notices);
        }
        publications.forEach(page -> requirePage("publications", page));
        if (maxLocations != null && maxLocations < 1) {
            throw new IllegalArgumentException("max-locations wants at least 1, has " + maxLocations);
        }
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

    private static void requirePage(String key, String written) {
        if (!PAGE.matcher(written).matches()) {
            throw new IllegalArgumentException(key + " wants an http(s) address or a path, has " + written);
        }
    }

    private static List<FactSource> sourcesOf(List<FactSource> sources, Fact fact) {
        return sources.stream().filter(source -> source.of().contains(fact)).toList();
    }
}
