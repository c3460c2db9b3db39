package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.fact.Sheet;

/** A block beside the offer that is named for who sells and begins with a name set apart: {@code <div class=shop-cell><h4>…</h4>}. */
final class SellerBlock {
    private static final double TRUST = 0.4;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int LONGEST_HAN_LABEL = 4;
    private static final String HEADS = "h1, h2, h3, h4, h5, h6, b, strong";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Labels that names of shops hold as well. */
    private static final Set<String> OF_NAMES = Set.of("shop", "store", "toko", "seller", "merchant");

    private SellerBlock() {}

    static void claim(Sheet sheet, Outline outline, Layout layout) {
        List<String> names = outline.inventory().sellerBlocks().stream()
                .filter(layout::isOwn)
                .map(SellerBlock::name)
                .filter(name -> !name.isEmpty() && !name.equals(layout.title()))
                .distinct()
                .toList();
        if (names.size() == 1) {
            sheet.claim(Field.SELLER_NAME, names.getFirst(), "text:block of the seller", TRUST);
        }
    }

    private static String name(Element block) {
        Element head = block.selectFirst(HEADS);
        String name = head == null ? "" : Brief.of(head, LONGEST);
        boolean first = Brief.of(block, LONGEST).startsWith(name);
        return first && isName(name) ? name : "";
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && Labels.field(text) == null
                && !SellerTexts.isCallOfLink(text)
                && !SellerTexts.isSentence(text)
                && !speaksOfSellers(text);
    }

    /** "About the seller" and 卖家信息 head such blocks as well. */
    private static boolean speaksOfSellers(String text) {
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (isLabel(word) && !OF_NAMES.contains(word)) {
                return true;
            }
        }
        for (int end = SHORTEST; end <= Math.min(LONGEST_HAN_LABEL, text.length()); end++) {
            if (isLabel(text.substring(0, end)) && Character.isIdeographic(text.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabel(String word) {
        return "seller".equals(Labels.field(word));
    }
}
