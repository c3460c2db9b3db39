package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;

/**
 * A maker's name beside goods that are made to fit its products says what they fit: a film for an OPPO is no OPPO. The
 * maker is known from the list of makers, from the goods of the right, or shown by a model number.
 */
final class FittingRule {

    private static final int NEAR = 30;
    private static final String MEASURES = ".英寸支本个只盒包片套双件条瓶袋张米升瓦年月色";
    private static final int MANY_MODELS = 4;
    private static final int MODEL_LETTERS = 3;
    private static final int LONGEST_LINE = 8;

    private FittingRule() {}

    static @Nullable Verdict judge(MentionView mention) {
        FieldReading title = mention.listing.title();
        if (title.accessories.isEmpty()
                || isOfferedAsGenuine(mention)
                || ownsAccessory(mention)
                || Packaging.named(mention) != null
                || mention.isSoldWhole()
                || isDressedUp(mention)) {
            return null;
        }
        int bits = mention.makerBits();
        boolean formal = mention.listing.leadsFormallyWith(mention.raw.right());
        for (Span<Accessory> accessory : title.accessories) {
            if ((bits & accessory.meaning().kinds()) != 0
                    && !isPartOfName(mention, title, accessory)
                    && !UseTables.makes(mention.raw.right(), title.field.slice(accessory.start(), accessory.end()))
                    && !((formal || isEnglishHead(mention)) && !isSkin(mention, accessory))
                    && !title.sellsProductBefore(accessory)
                    && !isThatProduct(mention, title, accessory)
                    && !sellsAnotherBefore(mention, title, accessory)
                    && servesMaker(mention, accessory)) {
                return fitting(mention, title, accessory);
            }
        }
        return mention.field().isTitle() && !formal ? byModel(mention, title) : null;
    }

    /** {@code 闪魇钢化膜}: who only says what a film fits has no cause to alter the name of a maker of films. */
    private static boolean isDressedUp(MentionView mention) {
        return mention.isDisguised() && mention.goods() == GoodsComparison.Kind.SAME;
    }

    /** {@code 松下电池 … 遥控器}: goods that the right itself names stand right behind it, and the rest says where they go. */
    private static boolean sellsAnotherBefore(MentionView mention, FieldReading title, Span<Accessory> accessory) {
        return accessory.meaning().fitted()
                && mention.reading == title
                && mention.goods() == GoodsComparison.Kind.SAME
                && title.accessories.stream()
                        .anyMatch(other -> !other.meaning().fitted()
                                && other.start() == mention.end
                                && other.end() < accessory.start()
                                && UseTables.makes(mention.raw.right(), title.field.slice(other.start(), other.end())));
    }

    /** {@code MANN FILTER}: the word is in the name. */
    private static boolean isPartOfName(MentionView mention, FieldReading title, Span<Accessory> accessory) {
        return mention.reading == title && accessory.overlaps(mention.start, mention.end);
    }

    /** {@code AirPods 蓝牙耳机}: the name is that of a product, and that product is what the accessory is. */
    private static boolean isThatProduct(MentionView mention, FieldReading title, Span<Accessory> accessory) {
        Integer kinds = mention.listing.tables.products.exactly(mention.text, mention.start, mention.end);
        return kinds != null
                && title.products.stream()
                        .anyMatch(product -> (product.meaning() & kinds) != 0
                                && product.end() == accessory.end()
                                && product.start() >= accessory.start());
    }

    /** Things that work with anybody's product carry their own maker's name first. */
    private static boolean servesMaker(MentionView mention, Span<Accessory> accessory) {
        if (accessory.meaning().fitted()) {
            return true;
        }
        return isMadeForVehiclesOf(mention, accessory) && isNoMakerOf(mention, accessory);
    }

    /** Tyres are for the cars of who makes cars; who makes tyres only says so. */
    private static boolean isMadeForVehiclesOf(MentionView mention, Span<Accessory> accessory) {
        return (accessory.meaning().kinds() & mention.listing.tables.vehicleKinds) == 0
                || CompatibleRules.isKnownForVehicles(mention)
                || mention.listing.tables.makesVehicles(mention.raw.right());
    }

    private static boolean isNoMakerOf(MentionView mention, Span<Accessory> accessory) {
        return !mention.isLead()
                || isFollowedByModel(mention)
                || isFollowedByLine(mention, accessory)
                || namesSeveral(mention)
                || mention.listing.title().modelNumbers() >= MANY_MODELS;
    }

    /** {@code 丰田卡罗拉轮胎}: what follows is a line of such products, and the goods are for it. */
    private static boolean isFollowedByLine(MentionView mention, Span<Accessory> accessory) {
        int from =
                mention.end < mention.text.length && mention.text[mention.end] == ' ' ? mention.end + 1 : mention.end;
        for (int end = from + 2; end <= Math.min(mention.text.length, from + LONGEST_LINE); end++) {
            Integer kinds = mention.listing.tables.makers.exactly(mention.text, from, end);
            if (kinds != null && (kinds & accessory.meaning().kinds()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Films, cases and stickers for phones and computers are hardly ever sold by the maker under both spellings. */
    private static boolean isSkin(MentionView mention, Span<Accessory> accessory) {
        return accessory.meaning().fitted() && (accessory.meaning().kinds() & mention.listing.tables.skinKinds) != 0;
    }

    /** English says "for" when it means it: {@code HP 42A toner cartridge} is HP's, {@code cartridge for HP} is not. */
    private static boolean isEnglishHead(MentionView mention) {
        return mention.isLead() && mention.isLatin() && !mention.field().hasHan();
    }

    private static boolean namesSeveral(MentionView mention) {
        return mention.reading.mentions.stream()
                .anyMatch(other -> (other.end() <= mention.start || other.start() >= mention.end)
                        && !other.sharesRight(mention.raw)
                        && mention.listing.tables.makers.exactly(mention.text, other.start(), other.end()) != null);
    }

    /** A name that no list knows, directly followed by a model number or a product and then by the fitted goods. */
    private static @Nullable Verdict byModel(MentionView mention, FieldReading title) {
        for (Span<Accessory> accessory : title.accessories) {
            int gap = accessory.start() - mention.end;
            if (accessory.meaning().fitted()
                    && gap >= 0
                    && gap <= NEAR
                    && (mention.isLead() ? isModelAttached(mention) : isFollowedByModel(mention))
                    && title.isChain(mention.end, accessory.start())) {
                return fitting(mention, title, accessory);
            }
        }
        return null;
    }

    static boolean isFollowedByModel(MentionView mention) {
        char[] text = mention.text;
        int i = mention.end;
        while (i < text.length && text[i] == ' ') {
            i++;
        }
        boolean digit = false;
        int end = i;
        while (end < text.length && end - i < 12 && Folding.isLatin(text[end])) {
            digit |= Character.isDigit(text[end]);
            end++;
        }
        return digit && !(end < text.length && Character.isDigit(text[end - 1]) && MEASURES.indexOf(text[end]) >= 0);
    }

    /** {@code 佳能MG2560}; letters that are a word of their own, as in {@code 豆图oppor11t}, are another name. */
    static boolean isModelAttached(MentionView mention) {
        int letters = mention.end;
        while (letters < mention.text.length
                && Character.isLetter(mention.text[letters])
                && mention.text[letters] < 128) {
            letters++;
        }
        return letters - mention.end <= MODEL_LETTERS
                && mention.end < mention.text.length
                && mention.text[mention.end] != ' '
                && isFollowedByModel(mention);
    }

    private static boolean isOfferedAsGenuine(MentionView mention) {
        return mention.reading.cue(CueKind.GENUINE, mention.raw) != null;
    }

    private static boolean ownsAccessory(MentionView mention) {
        return mention.listing.brandMention(mention.raw.right()) != null
                && mention.listing.goods.of(mention.raw.right()) == GoodsComparison.Kind.SAME;
    }

    private static Verdict fitting(MentionView mention, FieldReading title, Span<Accessory> accessory) {
        String bearing = mention.listing.bearing();
        if (bearing != null) {
            return Verdict.elsewhere(UseGround.BORNE, bearing);
        }
        return mention.reading == title
                ? Verdict.here(UseGround.FITTING, accessory.start(), accessory.end())
                : Verdict.elsewhere(UseGround.FITTING, title.field.slice(accessory.start(), accessory.end()));
    }
}
