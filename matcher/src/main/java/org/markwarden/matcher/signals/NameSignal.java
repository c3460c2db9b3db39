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
        String percent = Math.round(mention.similarity() * 100) + " %";
        String english = "“" + written + "” is the name by " + english(mention.variant()) + ", alike by " + percent;
        String chinese = "“" + written + "”与注册名称" + chinese(mention.variant()) + "，相似度" + percent;
        if (!mention.variant().isDisguise()) {
            return new Reason(english, chinese);
        }
        WrittenChanges changes = WrittenChanges.of(comparison.right().names(), written);
        String told = changes.english();
        return told.isEmpty()
                ? new Reason(english, chinese)
                : new Reason(english + ": " + told, chinese + "：" + changes.chinese());
    }

    private static String english(Variant variant) {
        return switch (variant) {
            case EXACT -> "exact spelling";
            case SAME -> "what the law calls the same sign";
            case CONFUSABLE -> "look-alike letters";
            case SPELLING -> "altered spelling";
            case GLYPH -> "look-alike characters";
            case SOUND -> "sound";
            case PINYIN -> "pinyin";
            case SPLIT -> "characters taken apart";
            case MIXED -> "mixed scripts";
            case TRANSLATION -> "translation";
            case ALIAS -> "a registered alias";
            case NICKNAME -> "a nickname or foreign spelling in use, which no register holds";
        };
    }

    private static String chinese(Variant variant) {
        return switch (variant) {
            case EXACT -> "完全相同";
            case SAME -> "在法律上视为相同";
            case CONFUSABLE -> "字母形近";
            case SPELLING -> "拼写近似";
            case GLYPH -> "字形近似";
            case SOUND -> "读音近似";
            case PINYIN -> "拼音相同";
            case SPLIT -> "拆字相同";
            case MIXED -> "混合书写相同";
            case TRANSLATION -> "译名相同";
            case ALIAS -> "登记别名相同";
            case NICKNAME -> "相应，系通行的俗称或外文写法（未登记）";
        };
    }
}
