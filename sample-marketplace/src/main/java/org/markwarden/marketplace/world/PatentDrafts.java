package org.markwarden.marketplace.world;

import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.world.Catalogue.Product;

/** Gadgets that boast of a patent, rightly or not; serial numbers begin with 99, which no office gave out. */
final class PatentDrafts {

    private static final String DIGITS = "0123456789";

    private final Dice dice;

    PatentDrafts(Dice dice) {
        this.dice = dice;
    }

    Draft checkDigit(Product product) {
        String stem = stem(dice.between(2016, 2023), '2');
        int right = DIGITS.indexOf(CheckDigits.patent(stem));
        char wrong = DIGITS.charAt((right + 10 + dice.between(1, 8)) % 10);
        return planted(product, InfringementKind.PATENT_CHECK_DIGIT, null, "实用新型专利 专利号ZL" + stem + "." + wrong);
    }

    Draft kind(Product product) {
        String number = number(dice.between(2017, 2022), '2');
        return planted(product, InfringementKind.PATENT_KIND, null, "国家发明专利 专利号ZL" + number);
    }

    /** Utility models end ten years after filing (Patent Law art. 42); two of the register's own have ended too. */
    Draft expired(Product product, int ordinal) {
        return switch (ordinal % 3) {
            case 0 ->
                planted(product, InfringementKind.PATENT_EXPIRED, "PT-004", "实用新型专利 专利号ZL201229993018.X")
                        .word("noun", "手动榨汁器");
            case 1 ->
                planted(product, InfringementKind.PATENT_EXPIRED, "PT-007", "外观设计专利 专利号ZL201039996044.4")
                        .word("noun", "折叠凳");
            default -> {
                String claim = "实用新型专利 专利号ZL" + number(dice.between(2008, 2014), '2');
                yield planted(product, InfringementKind.PATENT_EXPIRED, null, claim);
            }
        };
    }

    Draft application(Product product) {
        return planted(product, InfringementKind.PATENT_APPLICATION, "PT-005", "国家发明专利产品 专利号202419994025.9")
                .word("noun", "自清洁蒸汽拖把");
    }

    /** Numbers of the register in force, of which this seller is a licensee. */
    Draft honest(Product product, int ordinal) {
        return switch (ordinal % 3) {
            case 0 -> licensed(product, "PT-001", "发明专利 专利号ZL202019990127.5", "旋流切菜器");
            case 1 -> licensed(product, "PT-002", "实用新型专利 专利号ZL202129991043.3", "折叠沥水架");
            default -> licensed(product, "PT-003", "外观设计专利 专利号ZL202239992056.2", "三轴护眼台灯");
        };
    }

    private static Draft licensed(Product product, String right, String claim, String noun) {
        return claiming(product, claim, new Verdict.Innocent(Innocence.HONEST_PATENT, right))
                .word("noun", noun);
    }

    private static Draft planted(Product product, InfringementKind kind, @Nullable String right, String claim) {
        return claiming(product, claim, Verdict.infringing(kind, right, Disguise.EXACT, claim));
    }

    private static Draft claiming(Product product, String claim, Verdict verdict) {
        return new Draft(product, "patent", verdict).word("claim", claim);
    }

    private String number(int year, char type) {
        String stem = stem(year, type);
        return stem + "." + CheckDigits.patent(stem);
    }

    private String stem(int year, char type) {
        return "%d%s99%s".formatted(year, type, dice.characters(DIGITS, 5));
    }
}
