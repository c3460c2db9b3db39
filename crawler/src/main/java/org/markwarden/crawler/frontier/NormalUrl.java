package org.markwarden.crawler.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.parse.SessionIds;

/** Brings addresses that mean the same page to the same form. */
public final class NormalUrl {
    private static final int LONGEST = 2_000;
    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .queryParamsToRemove(trackingParameters())
            .build();

    private NormalUrl() {}

    /** The normal form; nothing when it is no address a page can be fetched from. */
    public static Optional<URI> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = NORMALIZER.filter(SessionIds.without(written.strip()));
        if (normal == null) {
            return Optional.empty();
        }
        try {
            URI url = new URI(normal);
            Origin.of(url);
            return Optional.of(url);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // not an address anybody could fetch
        }
    }

    /** Resolves a reference, such as a Location header, and brings it to normal form. */
    public static Optional<URI> resolved(URI base, String reference) {
        try {
            return of(base.resolve(reference.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> trackingParameters() {
        try (var in = NormalUrl.class.getResourceAsStream("tracking-parameters.csv");
                var reader = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "tracking-parameters.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("parameter,"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
