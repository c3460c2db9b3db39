package org.markwarden.crawler.parse.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.markwarden.crawler.parse.words.PhraseTable;

/** Headings and titles that are those of a kind of page, "product details", and name no offer. */
final class PageNames {
    private static final int LONGEST = 24;
    private static final Set<String> NAMES = load();

    private PageNames() {}

    static boolean has(String text) {
        return text.length() <= LONGEST && NAMES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        Set<String> names = new HashSet<>();
        PhraseTable.rows(PageNames.class, "page-names.csv").forEach(row -> names.add(row[1]));
        return Set.copyOf(names);
    }
}
