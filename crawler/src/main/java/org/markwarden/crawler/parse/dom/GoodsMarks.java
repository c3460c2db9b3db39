package org.markwarden.crawler.parse.dom;

import java.util.regex.Pattern;

/** Names of elements that hold the name of the goods: goods-name, productTitle, item_title. */
final class GoodsMarks {
    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile(
            "(?:(?<![A-Za-z])(?:goods|product|prod|item|commodity)|(?<=[a-z])(?:Goods|Product|Item))[-_]{0,2}(?:[Tt]itle|[Nn]ame)(?![A-Za-z])");

    private GoodsMarks() {}

    /** Asked of every class of a page. */
    static boolean isName(String name) {
        return name.length() <= LONGEST
                && (name.indexOf("ame") > 0 || name.indexOf("itle") > 0)
                && NAME.matcher(name).find();
    }
}
