package org.markwarden.marketplace.world;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was planted, listing by listing; it never leaves the process. */
public final class Truth {

    private final Map<URI, Planted> byUrl = new LinkedHashMap<>();

    Truth(List<Planted> planted) {
        for (Planted one : planted) {
            if (byUrl.putIfAbsent(one.url(), one) != null) {
                throw new IllegalStateException("planted twice: " + one.url());
            }
        }
    }

    public List<Planted> listings() {
        return List.copyOf(byUrl.values());
    }

    public List<Planted> infringing() {
        return byUrl.values().stream().filter(Planted::isInfringing).toList();
    }

    /** The truth about a listing; a fragment and a query are looked past. */
    public Optional<Planted> at(URI url) {
        return Optional.ofNullable(byUrl.get(url.resolve(url.getRawPath())));
    }
}
