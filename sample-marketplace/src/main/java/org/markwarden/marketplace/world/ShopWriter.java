package org.markwarden.marketplace.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.markwarden.marketplace.world.Catalogue.SellerRole;

/** Draws the fifteen shops: names, licence, credit code, and the markup of their pages. */
final class ShopWriter {

    private static final List<Markup> TAKING_TURNS =
            List.of(Markup.JSON_LD, Markup.MICRODATA, Markup.OPEN_GRAPH, Markup.INITIAL_STATE);

    private final Catalogue catalogue;
    private final Dice dice;
    private final int turn;

    ShopWriter(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.dice = Dice.of(seed, "shops");
        this.turn = dice.between(0, TAKING_TURNS.size() - 1);
    }

    List<Shop> shops() {
        Deque<String> chinese = new ArrayDeque<>(dice.shuffled(catalogue.names("n")));
        Deque<String> english = new ArrayDeque<>(dice.shuffled(catalogue.names("e")));
        var shops = new ArrayList<Shop>();
        for (SellerRole role : catalogue.sellers()) {
            var name = role.language() == Language.EN ? Map.of("e", english.pop()) : Map.of("n", chinese.pop());
            shops.add(shop(role, name, "1" + (2000 + shops.size() * 37 + dice.between(0, 30))));
        }
        return shops;
    }

    private Shop shop(SellerRole role, Map<String, String> names, String id) {
        return new Shop(
                id,
                role.role(),
                Phrases.fill(dice.pick(role.names()), names),
                role.type(),
                role.language(),
                Phrases.fill(dice.pick(role.licences()), names),
                creditCode(role),
                role.place(),
                markup(role));
    }

    private String creditCode(SellerRole role) {
        if (!role.creditCode().equals("-")) {
            return role.creditCode();
        }
        return CheckDigits.creditCode(role.region(), "MA" + dice.characters("0123456789ABCDEFGHJKLMNPQRTUWXY", 6));
    }

    /** Group five keeps the second form of embedded state; the others take turns, which seed decides who starts. */
    private Markup markup(SellerRole role) {
        if (role.markup() > TAKING_TURNS.size()) {
            return Markup.NEXT_DATA;
        }
        return TAKING_TURNS.get((role.markup() - 1 + turn) % TAKING_TURNS.size());
    }
}
