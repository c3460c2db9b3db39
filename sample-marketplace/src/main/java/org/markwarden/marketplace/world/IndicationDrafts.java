package org.markwarden.marketplace.world;

import java.util.List;
import org.markwarden.marketplace.world.Catalogue.Indication;
import org.markwarden.marketplace.world.Catalogue.Product;

/** Food, tea and drink under a protected name of origin: from there, from elsewhere, or "in the style of". */
final class IndicationDrafts {

    private final Catalogue catalogue;
    private final Dice dice;

    IndicationDrafts(Catalogue catalogue, Dice dice) {
        this.catalogue = catalogue;
        this.dice = dice;
    }

    Draft outside(Indication indication, Language language) {
        String name = nameIn(indication, language);
        String place = dice.pick(placesIn(indication, language));
        var verdict =
                Verdict.infringing(InfringementKind.ORIGIN_OUTSIDE_AREA, indication.right(), Disguise.EXACT, name);
        return new Draft(productIn(indication, language), "gi", verdict)
                .word("mark", name)
                .word("noun", name)
                .word("place", place)
                .from(place);
    }

    Draft style(Indication indication, Language language) {
        String wording = dice.pick(indication.styles());
        String place = dice.pick(placesIn(indication, language));
        var verdict = Verdict.infringing(InfringementKind.ORIGIN_STYLE, indication.right(), Disguise.EXACT, wording);
        return new Draft(productIn(indication, language), "gi-style", verdict)
                .word("mark", wording)
                .word("noun", wording)
                .word("place", place)
                .from(place);
    }

    Draft genuine(Indication indication) {
        var verdict = new Verdict.Innocent(Innocence.TRUE_ORIGIN, indication.right());
        return new Draft(productIn(indication, Language.ZH), "gi-true", verdict)
                .word("mark", indication.name())
                .word("noun", indication.name())
                .word("place", indication.truePlace())
                .from(indication.truePlace());
    }

    private static String nameIn(Indication indication, Language language) {
        return language == Language.EN ? indication.translation() : indication.name();
    }

    private Product productIn(Indication indication, Language language) {
        return catalogue.product(language == Language.EN ? indication.englishProduct() : indication.product());
    }

    private static List<String> placesIn(Indication indication, Language language) {
        var latin = indication.falsePlaces().stream()
                .filter(place -> place.charAt(0) < 0x80)
                .toList();
        return language == Language.EN && !latin.isEmpty() ? latin : indication.falsePlaces();
    }
}
