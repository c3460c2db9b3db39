package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Alongside;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;

/** One field with the cues, fitting goods and makers' names that stand in it, found once for all its mentions. */
final class FieldReading {

    private static final String SEPARATORS = "/、,，;；+&()-—_.:：·|~*\"'`[]{}<>《》等和或及与跟";
    private static final List<String> FITTING_KEYS =
            List.of("适用", "兼容", "适配", "匹配", "机型", "compatib", "fits", "for model", "支持型号", "对应");
    private static final int MAX_LOOSE_HAN = 4;
    private static final int GROUP = 16;
    /** More words of a kind say nothing more, and would make the work grow faster than the text. */
    private static final int MOST_WORDS = 256;

    private static final int TOUCH = 4;
    private static final int UNCOUNTED = -1;
    private static final String JOINING = "合拖";
    private static final String COUNTS = "一二三四五六七八九十两双多";

    final FieldText field;
    final List<RawMention> mentions;
    final FieldCues cues;
    final List<Span<Accessory>> accessories = new ArrayList<>();
    final List<Span<Integer>> products = new ArrayList<>();
    final List<Span<Boolean>> goods = new ArrayList<>();
    private final UseTables tables;
    private final boolean fitting;
    private @Nullable List<Span<UseTables.Sense>> senses;
    private @Nullable BitSet covered;
    private final int longest;
    private int models = UNCOUNTED;

    FieldReading(FieldText field, List<RawMention> mentions, UseTables tables) {
        this.field = field;
        this.mentions = mentions;
        this.tables = tables;
        char[] text = field.folded();
        longest = longest(mentions);
        fitting = field.isAttribute() && tellsFitting(field.key());
        cues = new FieldCues(text, tables);
        if (field.isTitle()) {
            tables.accessories.scan(text, this::addAccessory);
            tables.products.scan(text, (start, end, bits) -> add(products, new Span<>(start, end, bits)));
            tables.goodsWords.scan(text, (start, end, _) -> add(goods, new Span<>(start, end, true)));
        }
    }

    /** Says whether the field is an attribute that lists what the goods go with. */
    boolean tellsFitting() {
        return fitting;
    }

    private static boolean tellsFitting(String key) {
        for (String word : FITTING_KEYS) {
            if (key.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static int longest(List<RawMention> mentions) {
        int longest = 0;
        for (RawMention mention : mentions) {
            longest = Math.max(longest, mention.end() - mention.start());
        }
        return longest;
    }

    /** Words beside which another word has its everyday meaning. */
    List<Span<UseTables.Sense>> senses() {
        List<Span<UseTables.Sense>> known = senses;
        if (known == null) {
            List<Span<UseTables.Sense>> found = new ArrayList<>();
            tables.senseContexts.scan(field.folded(), (start, end, sense) -> add(found, new Span<>(start, end, sense)));
            senses = found;
            known = found;
        }
        return known;
    }

    /** The characters of names, makers and products. */
    private BitSet covered() {
        BitSet known = covered;
        if (known == null) {
            char[] text = field.folded();
            BitSet found = new BitSet(text.length);
            mentions.forEach(mention -> found.set(mention.start(), mention.end()));
            tables.makers.scan(text, (start, end, _) -> found.set(start, end));
            tables.products.scan(text, (start, end, _) -> found.set(start, end));
            covered = found;
            known = found;
        }
        return known;
    }

    /** Says whether only names, models, separators and a few other characters stand between. */
    boolean isChain(int from, int to) {
        char[] text = field.folded();
        return isChain(text, from, to, null) || isChain(text, from, to, covered());
    }

    /** @param known places that are excused, asked for only where the cheap look is not enough */
    private static boolean isChain(char[] text, int from, int to, @Nullable BitSet known) {
        int loose = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            boolean joins = Folding.isLatin(c)
                    || isKatakana(c)
                    || Character.isWhitespace(c)
                    || SEPARATORS.indexOf(c) >= 0
                    || (known != null && known.get(i));
            loose = c == '、' ? 0 : loose;
            if (!joins && (!Folding.isHan(c) || ++loose > MAX_LOOSE_HAN)) {
                return false;
            }
        }
        return true;
    }

    /** Models of other makers are written in it: {@code TOYOTA アルファード 40系 専用}. */
    private static boolean isKatakana(char c) {
        return c >= 0x30A1 && c <= 0x30FC;
    }

    /** The nearest cue of a kind that reaches the mention, or nothing. */
    @Nullable
    Span<Cue> cue(CueKind kind, RawMention mention) {
        if (!cues.has(kind)) {
            return null;
        }
        Span<Cue> anywhere = cues.anywhere(kind, mention.start(), mention.end());
        for (Span<Cue> cue : cues.near(mention.start(), mention.end())) {
            if (cue.meaning().kind() == kind && reaches(cue, mention)) {
                return anywhere == null || cue.start() < anywhere.start() ? cue : anywhere;
            }
        }
        return anywhere;
    }

    /** The mentions of this field that overlap or touch a span, and a few more. */
    List<RawMention> around(int from, int to) {
        return mentions.subList(firstFrom(from - longest - TOUCH), firstFrom(to + TOUCH));
    }

    private int firstFrom(int place) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean reaches(Span<Cue> cue, RawMention mention) {
        if (cue.overlaps(mention.start(), mention.end())) {
            return false;
        }
        return switch (cue.meaning().side()) {
            case ANYWHERE -> false;
            case AFTER -> gapFits(cue.end(), mention.start(), cue.meaning().reach());
            case BEFORE -> gapFits(mention.end(), cue.start(), cue.meaning().reach());
        };
    }

    private boolean gapFits(int from, int to, int reach) {
        return from <= to && to - from <= reach && isChain(from, to);
    }

    /**
     * Says whether goods of the kind the accessory serves are named before it as the thing sold: the last noun of the
     * first group of nouns is the head, as in {@code 单反相机 镜头盖} against {@code 相机包}.
     */
    boolean sellsProductBefore(Span<Accessory> accessory) {
        boolean sells = false;
        for (Span<Integer> product : products) {
            if ((product.meaning() & accessory.meaning().kinds()) != 0 && product.start() < accessory.start()) {
                if (product.end() > accessory.start() || isGroup(product.end(), accessory.start())) {
                    return false;
                }
                sells |= product.start() < accessories.getFirst().start();
            }
        }
        return sells;
    }

    private boolean isGroup(int from, int to) {
        return to - from <= GROUP && isChain(from, to);
    }

    /** How many words of letters and digits mixed there are; several are a list of models. */
    int modelNumbers() {
        if (models == UNCOUNTED) {
            models = countModels(field.folded());
        }
        return models;
    }

    private static int countModels(char[] text) {
        int models = 0;
        int i = 0;
        while (i < text.length) {
            int start = i;
            boolean letter = false;
            boolean digit = false;
            while (i < text.length && Folding.isLatin(text[i])) {
                letter |= Character.isLetter(text[i]);
                digit |= Character.isDigit(text[i]);
                i++;
            }
            models += letter && digit && i - start > 1 ? 1 : 0;
            i++;
        }
        return models;
    }

    private static <T> void add(List<Span<T>> words, Span<T> word) {
        if (words.size() < MOST_WORDS) {
            words.add(word);
        }
    }

    /**
     * Gifts (送, 赠) and what comes along (带) are not what is sold, counted parts ({@code 三刀头}) belong to the product, and {@code 打火针式} says how it works.
     */
    private void addAccessory(int start, int end, Accessory accessory) {
        char[] text = field.folded();
        if (start > 0 && COUNTS.indexOf(text[start - 1]) >= 0 && !isWayOfJoining(text, start)) {
            return;
        }
        if (Alongside.comesWith(text, start, end) || (end < text.length && text[end] == '式')) {
            return;
        }
        for (int i = Math.max(0, start - 5); i < start; i++) {
            if (text[i] == '送' || text[i] == '赠') {
                return;
            }
        }
        add(accessories, new Span<>(start, end, accessory));
    }

    /** {@code 一拖三数据线}, {@code 二合一支架}: what the one thing does, not how many of its parts there are. */
    private static boolean isWayOfJoining(char[] text, int start) {
        return start > 2 && JOINING.indexOf(text[start - 2]) >= 0 && COUNTS.indexOf(text[start - 3]) >= 0;
    }
}
