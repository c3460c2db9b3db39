package org.markwarden.marketplace.world;

import java.util.List;
import org.markwarden.marketplace.world.Catalogue.Indication;
import org.markwarden.marketplace.world.Catalogue.PlanLine;
import org.markwarden.marketplace.world.Catalogue.Product;

/** Gives each line of the plan to the one who can think it up. */
final class DraftRoom {

    private final Catalogue catalogue;
    private final Dice dice;
    private final MarkDrafts marks;
    private final PatentDrafts patents;
    private final IndicationDrafts indications;
    private final PlainDrafts plain;

    DraftRoom(Catalogue catalogue, Dice dice) {
        this.catalogue = catalogue;
        this.dice = dice;
        this.marks = new MarkDrafts(catalogue);
        this.patents = new PatentDrafts(dice);
        this.indications = new IndicationDrafts(catalogue, dice);
        this.plain = new PlainDrafts(catalogue, dice);
    }

    Draft draft(PlanLine line, Shop shop, int ordinal) {
        return switch (line.planted()) {
            case AUTHORISED -> marks.authorised(topic(line, shop, ordinal));
            case EXACT -> marks.exact(topic(line, shop, ordinal));
            case SPOKEN -> marks.spoken(topic(line, shop, ordinal));
            case DISGUISED -> marks.disguised(topics(line, shop), dice);
            case COUNTERFEIT -> marks.counterfeit(topic(line, shop, ordinal), dice);
            case FLAGSHIP_SHOP -> marks.flagshipShop(topic(line, shop, ordinal), shop);
            case FLAGSHIP_TITLE -> marks.flagshipTitle(topic(line, shop, ordinal));
            case LABELS -> marks.labels(catalogue.mark(at(line.topics(), ordinal)));
            case REGISTERED_SIGN ->
                marks.registeredSign(product(line, ordinal), dice.pick(catalogue.names("house-zh")));
            case PATENT_CHECK -> patents.checkDigit(product(line, ordinal));
            case PATENT_KIND -> patents.kind(product(line, ordinal));
            case PATENT_EXPIRED -> patents.expired(product(line, ordinal), ordinal);
            case PATENT_APPLICATION -> patents.application(product(line, ordinal));
            case PATENT_HONEST -> patents.honest(product(line, ordinal), ordinal);
            case GI_OUTSIDE -> indications.outside(indication(line, ordinal), shop.language());
            case GI_STYLE -> indications.style(indication(line, ordinal), shop.language());
            case GI_TRUE -> indications.genuine(indication(line, ordinal));
            case COMPATIBLE -> marks.compatible(topic(line, shop, ordinal), dice);
            case SECOND_HAND -> marks.secondHand(topic(line, shop, ordinal));
            case LAPSED -> marks.lapsed(topic(line, shop, ordinal));
            case DICTIONARY -> marks.dictionary(topic(line, shop, ordinal));
            case MILLET -> plain.millet(product(line, ordinal));
            case MASTER -> plain.master(product(line, ordinal));
            case DESCRIPTIVE -> plain.descriptive(product(line, ordinal));
            case PLACEHOLDER -> plain.placeholder(product(line, ordinal));
            case ORDINARY -> plain.ordinary(product(line, ordinal));
        };
    }

    private Topic topic(PlanLine line, Shop shop, int ordinal) {
        return Topic.read(at(line.topics(), ordinal), shop.language(), catalogue, dice);
    }

    private List<Topic> topics(PlanLine line, Shop shop) {
        return line.topics().stream()
                .map(text -> Topic.read(text, shop.language(), catalogue, dice))
                .toList();
    }

    private Product product(PlanLine line, int ordinal) {
        return catalogue.product(at(line.topics(), ordinal));
    }

    private Indication indication(PlanLine line, int ordinal) {
        return catalogue.indication(at(line.topics(), ordinal));
    }

    private static String at(List<String> topics, int ordinal) {
        return topics.get(ordinal % topics.size());
    }
}
