package org.markwarden.marketplace.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.markwarden.marketplace.world.Catalogue.PlanLine;
import org.markwarden.marketplace.world.OfferWriter.Place;
import org.markwarden.marketplace.world.World.Cast;

/** Draws the whole world from one seed. */
final class WorldBuilder {

    private static final int IN_A_CORNER = 3;
    private static final int ON_A_SHELF = 7;

    private final long seed;
    private final Catalogue catalogue;
    private final Layout layout;
    private final DraftRoom drafts;
    private final List<String> ids;
    private int written;

    WorldBuilder(long seed, Catalogue catalogue) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.layout = Layout.drawnFrom(seed);
        this.drafts = new DraftRoom(catalogue, Dice.of(seed, "drafts"));
        this.ids = ids(Dice.of(seed, "ids"));
    }

    World build() {
        List<Shop> shops = new ShopWriter(catalogue, seed).shops();
        var cast = new ArrayList<Cast>();
        for (PlanLine line : catalogue.plan()) {
            cast.addAll(offers(line, shopOf(line.role(), shops)));
        }
        List<Cast> ordered = Dice.of(seed, "order").shuffled(cast);
        return new World(layout, shops, ordered, rooms(shops, ordered), traps(shops));
    }

    private List<Cast> offers(PlanLine line, Shop shop) {
        var writer = new OfferWriter(catalogue, layout, Dice.of(seed, line.role() + line.planted()));
        var offers = new ArrayList<Cast>();
        for (int i = 0; i < line.count(); i++) {
            offers.add(writer.write(drafts.draft(line, shop, i), shop, nextPlace()));
        }
        return offers;
    }

    /** The first offers of all are spread over the corners, one in every twelve. */
    private Place nextPlace() {
        int n = written++;
        Corner corner = n % 12 != 5 || n / 12 >= 2 * IN_A_CORNER
                ? Corner.ORDINARY
                : n / 12 % 2 == 0 ? Corner.SLOW : Corner.THROTTLING;
        return new Place(ids.get(n), corner);
    }

    private static List<String> ids(Dice dice) {
        var ids = new LinkedHashSet<String>();
        while (ids.size() < 400) {
            ids.add("60" + dice.between(1, 9) + dice.characters("0123456789", 7));
        }
        return List.copyOf(ids);
    }

    private List<LiveRoom> rooms(List<Shop> shops, List<Cast> cast) {
        var dice = Dice.of(seed, "rooms");
        String digital = "8" + dice.between(1001, 4999);
        String bazaar = "8" + dice.between(5001, 9999);
        Shop gadgets = shopOf("gadgets", shops);
        Shop wares = shopOf("bazaar", shops);
        return List.of(
                room(new Hosted(digital, "数码好物夜场", "主播阿澈", LiveRoom.Run.LIVE), gadgets, cast),
                room(new Hosted(bazaar, "百货清仓专场", "主播小圆", LiveRoom.Run.LIVE), wares, cast),
                room(new Hosted("90001", "昨晚的配件专场", "主播小满", LiveRoom.Run.ENDED), shopOf("parts", shops), cast),
                room(new Hosted("90002", "信号不太好的专场", "主播小舟", LiveRoom.Run.FROZEN), shopOf("parts", shops), cast));
    }

    private record Hosted(String id, String title, String host, LiveRoom.Run run) {}

    private static LiveRoom room(Hosted hosted, Shop shop, List<Cast> cast) {
        List<Cast> own =
                cast.stream().filter(one -> one.offer().shop().equals(shop)).toList();
        var shelf = new ArrayList<Offer>();
        own.stream().filter(WorldBuilder::isPlaceholder).forEach(one -> shelf.add(one.offer()));
        own.stream().filter(WorldBuilder::isSpoken).forEach(one -> shelf.add(one.offer()));
        own.stream()
                .filter(one -> !isPlaceholder(one) && !isSpoken(one))
                .limit(ON_A_SHELF - shelf.size())
                .forEach(one -> shelf.add(one.offer()));
        var silent = new LiveRoom(hosted.id, hosted.title, hosted.host, shop, shelf, hosted.run, List.of(), List.of());
        return ShowWriter.write(silent, cast);
    }

    private static boolean isSpoken(Cast one) {
        return one.verdict() instanceof Verdict.Infringing infringing
                && infringing.infringements().stream()
                        .anyMatch(infringement -> infringement.kind() == InfringementKind.MARK_SPOKEN);
    }

    private static boolean isPlaceholder(Cast one) {
        return one.verdict() instanceof Verdict.Innocent(var why, var _) && why == Innocence.PLACEHOLDER_PRICE;
    }

    /** Offers under a path that robots.txt closes; whoever fetches one did not read it. */
    private List<Offer> traps(List<Shop> shops) {
        var writer = new OfferWriter(catalogue, layout, Dice.of(seed, "traps"));
        var line = new PlanLine("gadgets", PlantedCase.EXACT, 4, List.of("TM-001", "TM-021"));
        Shop shop = shopOf("gadgets", shops);
        var traps = new ArrayList<Offer>();
        for (int i = 0; i < line.count(); i++) {
            Offer offer = writer.write(drafts.draft(line, shop, i), shop, new Place(ids.get(390 + i), Corner.ORDINARY))
                    .offer();
            traps.add(behindTheCounter(offer));
        }
        return traps;
    }

    private static Offer behindTheCounter(Offer o) {
        return new Offer(
                o.id(),
                "/backroom/" + o.id(),
                o.corner(),
                o.shop(),
                o.category(),
                o.title(),
                o.description(),
                o.brand(),
                o.sku(),
                o.gtin(),
                o.attributes(),
                o.used(),
                o.inStock(),
                o.price(),
                o.listPrice(),
                o.shipsFrom(),
                o.origin(),
                o.sales());
    }

    private static Shop shopOf(String role, List<Shop> shops) {
        return shops.stream()
                .filter(shop -> shop.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
