package org.markwarden.marketplace.world;

import java.util.List;
import org.markwarden.marketplace.world.Catalogue.Disguised;
import org.markwarden.marketplace.world.Catalogue.Mark;
import org.markwarden.marketplace.world.Catalogue.Product;

/** Offers in which a registered mark appears: rightly, wrongly, or only to say what something fits. */
final class MarkDrafts {

    private static final Disguise[] DISGUISES = Disguise.values();

    private final Catalogue catalogue;
    private int disguisesShown;

    MarkDrafts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Draft authorised(Topic topic) {
        Mark mark = topic.mark();
        return new Draft(
                        topic.product(), "mark", "authorised", new Verdict.Innocent(Innocence.AUTHORISED, mark.right()))
                .word("mark", mark.sign())
                .brand(mark.sign())
                .askingPercent(88, 108, mark.price());
    }

    Draft exact(Topic topic) {
        return shown(topic, new Disguised(Disguise.EXACT, topic.mark().sign()));
    }

    /** An offer whose page names no mark; the host does. */
    Draft spoken(Topic topic) {
        Mark mark = topic.mark();
        var verdict = Verdict.infringing(InfringementKind.MARK_SPOKEN, mark.right(), Disguise.EXACT, mark.sign());
        return new Draft(topic.product(), "plain", verdict).askingPercent(18, 45, mark.price());
    }

    /** Goes round the disguises, so that every kind is shown whatever the seed. */
    Draft disguised(List<Topic> topics, Dice dice) {
        while (true) {
            Disguise wanted = DISGUISES[disguisesShown++ % DISGUISES.length];
            for (Topic topic : dice.shuffled(topics)) {
                List<Disguised> fitting = topic.mark().disguises().stream()
                        .filter(one -> one.kind() == wanted)
                        .toList();
                if (!fitting.isEmpty()) {
                    return shown(topic, dice.pick(fitting));
                }
            }
        }
    }

    private static Draft shown(Topic topic, Disguised disguised) {
        Mark mark = topic.mark();
        var verdict = Verdict.infringing(InfringementKind.MARK_USED, mark.right(), disguised.kind(), disguised.shown());
        return new Draft(topic.product(), "mark", "disguised", verdict)
                .word("mark", disguised.shown())
                .askingPercent(18, 45, mark.price());
    }

    Draft counterfeit(Topic topic, Dice dice) {
        Mark mark = topic.mark();
        Language language = topic.product().language();
        String term = dice.pick(catalogue.names("term-" + language.tag()));
        var verdict = new Verdict.Infringing(List.of(
                new Infringement(InfringementKind.MARK_USED, mark.right(), Disguise.EXACT, mark.sign()),
                new Infringement(InfringementKind.COUNTERFEIT_WORDING, mark.right(), Disguise.EXACT, term)));
        return new Draft(topic.product(), "counterfeit", verdict)
                .word("mark", mark.sign())
                .word("term", term)
                .askingPercent(12, 30, mark.price());
    }

    Draft flagshipShop(Topic topic, Shop shop) {
        Mark mark = topic.mark();
        return new Draft(topic.product(), "mark", "flagship", flagship(mark, shop.name()))
                .word("mark", mark.sign())
                .brand(mark.sign())
                .askingPercent(35, 60, mark.price());
    }

    Draft flagshipTitle(Topic topic) {
        Mark mark = topic.mark();
        return new Draft(topic.product(), "flagship", flagship(mark, "官方旗舰"))
                .word("mark", mark.sign())
                .askingPercent(35, 60, mark.price());
    }

    private static Verdict flagship(Mark mark, String shown) {
        return new Verdict.Infringing(List.of(
                new Infringement(InfringementKind.MARK_USED, mark.right(), Disguise.EXACT, mark.sign()),
                new Infringement(InfringementKind.FLAGSHIP_CLAIM, mark.right(), Disguise.EXACT, shown)));
    }

    Draft labels(Mark mark) {
        var verdict = Verdict.infringing(InfringementKind.LABELS, mark.right(), Disguise.EXACT, mark.sign());
        return new Draft(catalogue.product("labels"), "labels", verdict).word("mark", mark.sign());
    }

    Draft registeredSign(Product product, String house) {
        var verdict = Verdict.infringing(InfringementKind.REGISTERED_SIGN_UNFOUNDED, null, Disguise.EXACT, house + "®");
        return new Draft(product, "sign", verdict).word("house", house).brand(house);
    }

    Draft compatible(Topic topic, Dice dice) {
        Mark mark = topic.mark();
        Product target = catalogue.product(mark.products().stream()
                .filter(key ->
                        catalogue.product(key).language() == topic.product().language())
                .findFirst()
                .orElseThrow());
        return new Draft(topic.product(), "compatible", new Verdict.Innocent(Innocence.COMPATIBLE, mark.right()))
                .word("mark", mark.sign())
                .word("target", dice.pick(target.nouns()));
    }

    Draft secondHand(Topic topic) {
        Mark mark = topic.mark();
        return new Draft(topic.product(), "second-hand", new Verdict.Innocent(Innocence.SECOND_HAND, mark.right()))
                .word("mark", mark.sign())
                .brand(mark.sign())
                .askingPercent(40, 65, mark.price())
                .used();
    }

    Draft lapsed(Topic topic) {
        Mark mark = topic.mark();
        return new Draft(
                        topic.product(),
                        "mark",
                        "plain",
                        new Verdict.Innocent(Innocence.RIGHT_NOT_IN_FORCE, mark.right()))
                .word("mark", mark.sign())
                .brand(mark.sign());
    }

    Draft dictionary(Topic topic) {
        String phrase = switch (topic.product().key()) {
            case "fruit" -> "lime";
            case "phonecase" -> "lime-colour";
            default -> "meadow";
        };
        var verdict =
                new Verdict.Innocent(Innocence.DICTIONARY_WORD, topic.mark().right());
        var draft = new Draft(topic.product(), phrase, phrase.equals("lime-colour") ? "plain" : phrase, verdict);
        return phrase.equals("lime") ? draft.word("noun", "青柠檬") : draft;
    }
}
