package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsTerm;
import org.markwarden.matcher.lexicon.Alongside;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.WordList;

/**
 * Packaging and labels that a title offers printed with a name, empty, for whatever is put into them: {@code 金乡大蒜网袋 印字},
 * {@code printed rice bags} (Trademark Law, article 57(4)). Packaging that only fits the goods is plain, and says so.
 */
final class PrintedPackaging {

    /** {@code 连花清瘟胶囊药盒}: the goods at most between the name and what they are put into. */
    private static final int GOODS = 10;
    /** {@code printed cartons Norvelle}. */
    private static final int BESIDE = 10;

    /** Classes whose makers print, pack and sell vessels themselves. */
    private static final List<NiceClass> PACKERS =
            List.of(new NiceClass(16), new NiceClass(20), new NiceClass(21), new NiceClass(22));

    private final Lexicon<Kind> words;

    PrintedPackaging() {
        List<Lexicon.Entry<Kind>> entries = new ArrayList<>();
        for (WordList.Row row : WordList.shipped("packaging-words.tsv").rows()) {
            Kind kind = switch (row.cell(0)) {
                case "thing" -> Kind.THING;
                case "made" -> Kind.MADE;
                case "plain" -> Kind.PLAIN;
                default -> throw row.fault("no kind of word: " + row.cell(0));
            };
            row.words(1).forEach(word -> entries.add(new Lexicon.Entry<>(word, kind)));
        }
        words = Lexicon.of(entries);
    }

    /** The packaging a title offers printed or empty; none where it says that it is plain. */
    List<Span<Boolean>> offered(char[] title) {
        List<Span<Boolean>> things = new ArrayList<>(0);
        boolean[] told = new boolean[2];
        words.scan(title, (start, end, kind) -> {
            switch (kind) {
                case THING -> {
                    if (!Alongside.isNamed(title, start, end)) {
                        things.add(new Span<>(start, end, true));
                    }
                }
                case MADE -> told[0] = true;
                case PLAIN -> told[1] = true;
            }
        });
        return told[0] && !told[1] ? things : List.of();
    }

    static @Nullable Verdict judge(MentionView mention) {
        List<Span<Boolean>> offered = mention.listing.printedPackaging();
        if (offered.isEmpty() || !mention.isPlainVariant() || !mention.field().isTitle() || !isMarkOrOrigin(mention)) {
            return null;
        }
        for (Span<Boolean> thing : offered) {
            if (isNamedOn(mention, thing)) {
                return Verdict.here(UseGround.PACKAGING, thing.start(), thing.end());
            }
        }
        return null;
    }

    private static boolean isMarkOrOrigin(MentionView mention) {
        RightKind kind = mention.raw.right().kind();
        boolean packs = mention.raw.right().entry().classes().stream().anyMatch(PACKERS::contains);
        return kind == RightKind.GI
                || (kind == RightKind.TRADEMARK && !(packs && mention.goods() == GoodsComparison.Kind.SAME));
    }

    /** An everyday word stands on packaging as what is in it, {@code 苹果纸箱}, unless goods of the right are named between. */
    private static boolean isNamedOn(MentionView mention, Span<Boolean> thing) {
        int behind = thing.start() - mention.end;
        boolean before = behind >= 0 && behind <= GOODS;
        boolean after = mention.start >= thing.end() && mention.start - thing.end() <= BESIDE;
        return (before || after) && (!mention.isEveryday() || (before && namesItsGoods(mention, thing.end())));
    }

    private static boolean namesItsGoods(MentionView mention, int to) {
        long own = 0;
        for (NiceClass nice : mention.raw.right().entry().classes()) {
            own |= 1L << nice.number();
        }
        for (Span<Boolean> goods : mention.reading.goods) {
            GoodsTerm term = goods.start() >= mention.end && goods.end() <= to
                    ? mention.listing.tables.goodsWords.exactly(mention.text, goods.start(), goods.end())
                    : null;
            if (term != null && (term.classes() & own) != 0) {
                return true;
            }
        }
        return false;
    }

    private enum Kind {
        THING,
        MADE,
        PLAIN
    }
}
