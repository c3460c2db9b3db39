package org.markwarden.crawler.parse.layout;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** Article codes that stand in no table: in elements named after them, and in lines such as {@code Acme | SKU: K-17}. */
final class NamedCodes {
    private static final double NAMED = 0.55;
    private static final int BEFORE = 200;
    private static final int BEHIND = 1_500;
    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile("[\\n|•·]|(?<=\\S)\\s{2,}|[()]");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{2,39}");

    private static final String ENDS = ":：#.";

    private NamedCodes() {}

    /** Claims the one code that elements of the offer are named after, else the first that a line near the title names. */
    static void claim(Sheet sheet, Outline outline, MainTitle title, Layout layout) {
        Set<String> codes = new LinkedHashSet<>();
        for (Element element : outline.inventory().coded()) {
            String code = layout.isOwn(element) ? code(element) : null;
            if (code != null) {
                codes.add(code);
            }
        }
        if (codes.size() == 1) {
            sheet.claim(Field.SKU, codes.iterator().next(), "attribute:sku", NAMED);
        }
        lines(sheet, outline.textBetween(title.at() - BEFORE, title.at() + BEHIND));
    }

    private static @Nullable String code(Element element) {
        for (String name : new String[] {"data-sku", "data-product-sku", "value", "content"}) {
            if (element.hasAttr(name)) {
                return plain(element.attr(name));
            }
        }
        return element.childrenSize() == 0 ? plain(Brief.of(element, LONGEST)) : null;
    }

    private static @Nullable String plain(String written) {
        String code = written.strip();
        return CODE.matcher(code).matches() && (code.chars().anyMatch(Character::isDigit) || ShownCode.isLettered(code))
                ? code
                : null;
    }

    private static void lines(Sheet sheet, String block) {
        for (String part : PARTS.split(block, -1)) {
            String line = part.strip();
            int end = line.length() > LONGEST ? -1 : endOfLabel(line);
            if (end > 0) {
                String value = line.substring(end).replaceFirst("^[\\s:：#.]+", "");
                sheet.claim(Field.SKU, ShownCode.of(value), "text:" + line.substring(0, end), NAMED);
                return;
            }
        }
    }

    /** Behind the longest label that ends in a colon, a number sign, or the point of an abbreviation. */
    private static int endOfLabel(String line) {
        for (int i = line.length() - 1; i > 0; i--) {
            if (ENDS.indexOf(line.charAt(i)) >= 0 && "sku".equals(Labels.field(line.substring(0, i + 1)))) {
                return i + 1;
            }
        }
        return -1;
    }
}
