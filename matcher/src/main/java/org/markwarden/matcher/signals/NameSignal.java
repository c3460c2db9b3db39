package org.markwarden.matcher.signals;

import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.RawMention;

/** How much the written name is the registered one. What the law calls the same mark counts as the same. */
final class NameSignal implements Signal {

    private static final double FLOOR = 0.45;

    @Override
    public Reading read(Comparison comparison) {
        RawMention mention = comparison.best().mention();
        String written = comparison.written();
        Reason reason = comparison.right().kind() == RightKind.PATENT
                ? PatentNumberReason.of(written, comparison.shownName())
                : reason(comparison, mention, written);
        return new Reading(score(mention), reason, written, comparison.shownName());
    }

    private static double score(RawMention mention) {
        return switch (mention.variant()) {
            case EXACT -> 1;
            case SAME -> 0.99;
            case ALIAS, TRANSLATION -> 0.96;
            case NICKNAME -> 0.9;
            case CONFUSABLE, SPELLING, GLYPH, SOUND, PINYIN, SPLIT, MIXED ->
                Math.max(0, (mention.similarity() - FLOOR) / (1 - FLOOR));
        };
    }

    private static Reason reason(Comparison comparison, RawMention mention, String written) {
        String english = "“" + written + "” " + english(mention.variant());
        String chinese = "“" + written + "”" + chinese(mention.variant());
        if (!mention.variant().isDisguise()) {
            return new Reason(english, chinese);
        }
        long percent = Math.round(mention.similarity() * 100);
        english += ", alike by " + percent + " %";
        chinese += "，相似度" + percent + "%";
        WrittenChanges changes = WrittenChanges.of(comparison.right().names(), written);
        String told = changes.english();
        return told.isEmpty()
                ? new Reason(english, chinese)
                : new Reason(english + ": " + told, chinese + "：" + changes.chinese());
    }

    private static String english(Variant variant) {
        return switch (variant) {
            case EXACT -> "is the registered name";
            case SAME -> "is the same sign as the registered name in the sense of the law";
            case CONFUSABLE -> "is the registered name in look-alike letters";
            case SPELLING -> "is the registered name in an altered spelling";
            case GLYPH -> "is the registered name in look-alike characters";
            case SOUND -> "sounds like the registered name";
            case PINYIN -> "is the registered name in pinyin";
            case SPLIT -> "is the registered name with its characters taken apart";
            case MIXED -> "is the registered name in mixed scripts";
            case TRANSLATION -> "is a translation of the registered name";
            case ALIAS -> "is a registered alias of the name";
            case NICKNAME -> "is the name by a nickname or foreign spelling in use, which no register holds";
        };
    }

    private static String chinese(Variant variant) {
        return switch (variant) {
            case EXACT -> "与注册名称完全相同";
            case SAME -> "与注册名称在法律上视为相同";
            case CONFUSABLE -> "与注册名称字母形近";
            case SPELLING -> "与注册名称拼写近似";
            case GLYPH -> "与注册名称字形近似";
            case SOUND -> "与注册名称读音近似";
            case PINYIN -> "与注册名称拼音相同";
            case SPLIT -> "与注册名称拆字相同";
            case MIXED -> "与注册名称混合书写相同";
            case TRANSLATION -> "系注册名称的译名";
            case ALIAS -> "系注册名称的登记别名";
            case NICKNAME -> "与注册名称相应，系通行的俗称或外文写法（未登记）";
        };
    }
}
