package org.markwarden.matcher.goods;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Alongside;
import org.markwarden.matcher.lexicon.Folding;

/** Reads the goods of a listing from its category, title, goods attributes and description, in this order of trust. */
public final class GoodsReader {

    private static final double CATEGORY = 2.5;
    private static final double HEAD = 2;
    private static final double TITLE = 1;
    private static final double ATTRIBUTE = 1.5;
    private static final double DESCRIPTION = 0.15;
    private static final double COMPANION = 0.2;
    private static final int REACH = 30;
    private static final int LONGER = 3;
    private static final String MEASURES = "斤克公千kgml升毫两袋包盒瓶只个支片条件套本粒箱枚罐桶号x*.+-/件装寸米";
    private static final int DESCRIPTION_READ = 600;
    private static final int ATTRIBUTES_READ = 64;
    private static final Set<String> GOODS_KEYS = Set.of(
            "品类",
            "类目",
            "类别",
            "分类",
            "商品类型",
            "产品类型",
            "品名",
            "产品名称",
            "商品名称",
            "category",
            "type",
            "product type",
            "product");

    private final GoodsTable table;

    public GoodsReader(GoodsTable table) {
        this.table = table;
    }

    /** The estimate for one listing in which no name was looked for. */
    public GoodsEstimate estimate(ListingText listing) {
        return estimate(listing, List.of());
    }

    /**
     * The estimate for one listing; bounded work whatever the listing holds.
     *
     * @param names what the finder met: a single character inside an altered or a longer name is no goods, 鱼京澜 sells no fish
     */
    public GoodsEstimate estimate(ListingText listing, List<RawMention> names) {
        var estimate = new GoodsEstimate();
        GoodsTerm bearer = null;
        int attributes = 0;
        for (FieldText field : listing.fields()) {
            if (field.isTitle()) {
                bearer = new Pass(estimate, field, TITLE, field.length()).readTitle(inTitle(names));
            } else if (field.isCategory()) {
                new Pass(estimate, field, CATEGORY, field.length()).read(null);
                estimate.addText(field.folded(), field.length());
            } else if (field.isAttribute() && attributes++ < ATTRIBUTES_READ && GOODS_KEYS.contains(field.key())) {
                new Pass(estimate, field, ATTRIBUTE, field.length()).read(null);
            } else if (field.isDescription()) {
                new Pass(estimate, field, DESCRIPTION, Math.min(DESCRIPTION_READ, field.length())).read(bearer);
            }
        }
        return estimate;
    }

    private static List<RawMention> inTitle(List<RawMention> names) {
        return names.stream().filter(name -> name.field() == 0).toList();
    }

    /** Names whose single characters are no words: altered ones and longer ones, 米其林 sells no rice. */
    private static boolean isWhole(RawMention name) {
        return !name.isPlain() || name.end() - name.start() >= LONGER;
    }

    /** One walk over a field in which a longer word hides the shorter ones inside it. */
    private final class Pass {

        private final GoodsEstimate estimate;
        private final FieldText field;
        private final double weight;
        private final int to;
        private int hiddenUntil;
        private int groupEnd = -1;
        private boolean headGiven;
        private int companionsFrom = Integer.MAX_VALUE - REACH;

        Pass(GoodsEstimate estimate, FieldText field, double weight, int to) {
            this.estimate = estimate;
            this.field = field;
            this.weight = weight;
            this.to = to;
        }

        /** @param bearer the goods whose parts are no goods of their own, nothing when none is known */
        void read(@Nullable GoodsTerm bearer) {
            char[] text = field.folded();
            table.lexicon().scan(text, 0, to, (start, end, term) -> {
                if (end > hiddenUntil) {
                    hiddenUntil = end;
                    if (bearer == null || !table.isFitting(text, start, end, bearer)) {
                        estimate.add(term, weight);
                    }
                }
            });
        }

        /**
         * The first group of goods words ends in the head noun: 手机保护壳 is a case. What follows 适用 or "for" says
         * what the goods go with. Parts behind the head, {@code 卫衣 五金拉链}, are parts of it.
         *
         * @return the head noun where what follows may be its parts
         */
        @Nullable
        GoodsTerm readTitle(List<RawMention> names) {
            table.companions()
                    .scan(field.folded(), 0, to, (_, end, _) -> companionsFrom = Math.min(companionsFrom, end));
            char[] text = field.folded();
            boolean sellsParts = table.sellsParts(text);
            GoodsTerm[] head = new GoodsTerm[1];
            table.lexicon().scan(field.folded(), 0, to, (start, end, term) -> {
                if (end <= hiddenUntil || isMakerOfModel(end) || isPartOfName(names, start, end)) {
                    return;
                }
                hiddenUntil = end;
                if (head[0] != null && !sellsParts && start > groupEnd && table.isFitting(text, start, end, head[0])) {
                    return;
                }
                boolean companion = isCompanion(start) || comesAlong(start, end, head[0] != null);
                boolean sameGroup = groupEnd < 0 || (start <= groupEnd + 1 && !isBreak(groupEnd, start));
                if (!headGiven && sameGroup && !companion) {
                    head[0] = term;
                    groupEnd = end;
                } else {
                    headGiven = true;
                }
                estimate.add(term, companion ? weight * COMPANION : weight);
            });
            if (head[0] != null) {
                estimate.add(head[0], HEAD);
            }
            estimate.addText(text, Math.min(to, companionsFrom));
            return sellsParts ? null : head[0];
        }

        /** {@code 稻草人} sells no straw and {@code 鱼跃} no fish; a name that ends in goods, {@code 五常大米}, is one of them. */
        private boolean isPartOfName(List<RawMention> names, int start, int end) {
            for (RawMention name : names) {
                boolean inside = name.start() <= start && end <= name.end();
                boolean single = end - start == 1 && isWhole(name);
                if (inside && (single || (end < name.end() && name.isPlain() && isHan(start, end)))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isHan(int start, int end) {
            char[] text = field.folded();
            for (int i = start; i < end; i++) {
                if (!Folding.isHan(text[i])) {
                    return false;
                }
            }
            return true;
        }

        /** {@code 小米13手机壳}: a number that is no measure behind a word makes it a maker's name. */
        private boolean isMakerOfModel(int end) {
            char[] text = field.folded();
            int at = end;
            while (at < text.length && Character.isDigit(text[at])) {
                at++;
            }
            return at > end && at < text.length && !Character.isWhitespace(text[at]) && MEASURES.indexOf(text[at]) < 0;
        }

        private boolean isCompanion(int start) {
            return start >= companionsFrom && start - companionsFrom <= REACH;
        }

        /** {@code 带手提袋}, and {@code 吊牌齐全} behind other goods; {@code 带鱼} is a fish. */
        private boolean comesAlong(int start, int end, boolean behindGoods) {
            char[] text = field.folded();
            return end - start > 1
                    && (behindGoods ? Alongside.isNamed(text, start, end) : Alongside.comesWith(text, start, end));
        }

        private boolean isBreak(int from, int to) {
            char[] text = field.folded();
            for (int i = from; i < to; i++) {
                if (!Folding.isHan(text[i]) && text[i] != ' ') {
                    return true;
                }
            }
            return false;
        }
    }
}
