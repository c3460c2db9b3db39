package org.markwarden.marketplace.world;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything there is to watch: shops, offers in the order of the site, live rooms, and the traps nobody may fetch. */
public record World(Layout layout, List<Shop> shops, List<Cast> cast, List<LiveRoom> rooms, List<Offer> traps) {

    public World {
        shops = List.copyOf(shops);
        cast = List.copyOf(cast);
        rooms = List.copyOf(rooms);
        traps = List.copyOf(traps);
    }

    /** An offer and what is true of it. */
    public record Cast(Offer offer, Verdict verdict) {}

    public static World drawnFrom(long seed) {
        return new WorldBuilder(seed, Catalogue.load()).build();
    }

    public List<Offer> offers() {
        return cast.stream().map(Cast::offer).toList();
    }

    public Set<String> categories() {
        var names = new LinkedHashSet<String>();
        cast.forEach(one -> names.add(one.offer().category()));
        return names;
    }

    /** The truth, with addresses under the given one. */
    public Truth truth(URI base) {
        return new Truth(cast.stream().map(one -> planted(base, one)).toList());
    }

    private static Planted planted(URI base, Cast one) {
        Offer offer = one.offer();
        return new Planted(base.resolve(offer.path()), offer.id(), offer.shop().id(), offer.title(), one.verdict());
    }
}
