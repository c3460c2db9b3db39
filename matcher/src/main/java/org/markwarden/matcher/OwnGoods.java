package org.markwarden.matcher;

import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.lexicon.Folding;

/** Whether the goods that a right names stand right behind a place of a title: {@code 瓜子}, {@code 香瓜子}, {@code 酱香瓜子}. */
final class OwnGoods {

    /** So many characters may stand before the goods and belong to them. */
    private static final int MOST_BETWEEN = 2;

    private static final int SHORTEST = 2;
    private static final int MOST_READ = 2000;

    /** {@code 一粒牛奶糖} counts its goods. */
    private static final String NUMBERS = "一二两三四五六七八九十百千万几每各半单双多";

    private OwnGoods() {}

    static boolean follow(Right right, FieldText field, int start, int end) {
        String goods = right.entry().goods();
        if (goods == null || NUMBERS.indexOf(field.folded()[start]) >= 0) {
            return false;
        }
        return names(goods, field, end);
    }

    private static boolean names(String goods, FieldText field, int end) {
        char[] named = Folding.fold(goods.length() > MOST_READ ? goods.substring(0, MOST_READ) : goods);
        int start = 0;
        for (int i = 0; i <= named.length; i++) {
            if (i == named.length || !Folding.isHan(named[i])) {
                if (i - start >= SHORTEST && stands(named, start, i, field.folded(), end)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean stands(char[] goods, int start, int end, char[] text, int from) {
        for (int at = from; at <= from + MOST_BETWEEN && at + end - start <= text.length; at++) {
            int same = 0;
            while (same < end - start && text[at + same] == goods[start + same]) {
                same++;
            }
            if (same == end - start) {
                return true;
            }
        }
        return false;
    }
}
