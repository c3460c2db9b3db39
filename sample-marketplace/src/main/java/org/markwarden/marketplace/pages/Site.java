package org.markwarden.marketplace.pages;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;
import org.markwarden.marketplace.world.World;

/** The world at an address, as it stands now: what was removed is not on sale. */
public record Site(URI base, World world, Predicate<Offer> onSale) {

    /** The one page that wants a human. */
    public static final String CHALLENGE = "/guard/check";

    public List<Offer> offers() {
        return world.offers().stream().filter(onSale).toList();
    }

    public List<Offer> offersOf(Shop shop) {
        return world.offers().stream()
                .filter(offer -> offer.shop().equals(shop) && onSale.test(offer))
                .toList();
    }

    public Optional<Offer> offerAt(String path) {
        return world.offers().stream()
                .filter(offer -> offer.path().equals(path))
                .findFirst();
    }

    public Optional<Shop> shopAt(String path) {
        return world.shops().stream().filter(shop -> shop.path().equals(path)).findFirst();
    }

    public Optional<LiveRoom> roomAt(String path) {
        return world.rooms().stream().filter(room -> room.path().equals(path)).findFirst();
    }

    String absolute(String path) {
        return base.resolve(path).toString();
    }

    /** Four other offers, always the same beside the same offer; their prices are a trap for careless readers. */
    List<Offer> beside(Offer offer) {
        List<Offer> all = world.offers();
        int at = all.indexOf(offer) + 1;
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get((at + i) % all.size()))
                .filter(other -> !other.equals(offer) && onSale.test(other))
                .limit(4)
                .toList();
    }
}
