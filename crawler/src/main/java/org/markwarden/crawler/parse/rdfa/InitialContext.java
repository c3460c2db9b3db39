package org.markwarden.crawler.parse.rdfa;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What is known before a page declares anything. */
final class InitialContext {
    private static final Map<String, String> PREFIXES = new HashMap<>();
    private static final Map<String, String> TERMS = new HashMap<>();
    private static final Map<String, String> XHTML_TERMS = new HashMap<>();
    private static final Set<String> LINK_TYPES = new HashSet<>();

    static {
        for (String[] row : PhraseTable.rows(InitialContext.class, "initial-context.csv")) {
            String[] entry = row[1].split(" ", 2);
            switch (row[0]) {
                case "prefix" -> PREFIXES.put(entry[0], entry[1]);
                case "term" -> TERMS.put(entry[0], entry[1]);
                case "xhtml" -> XHTML_TERMS.put(entry[0], entry[1]);
                case "link" -> LINK_TYPES.add(entry[0]);
                default -> throw new IllegalStateException("initial-context.csv: unknown kind " + row[0]);
            }
        }
        XHTML_TERMS.putAll(TERMS);
    }

    private InitialContext() {}

    static Map<String, String> prefixes() {
        return Map.copyOf(PREFIXES);
    }

    /** Terms that need no vocabulary, in lower case. */
    static Map<String, String> terms(boolean inXhtml) {
        return Map.copyOf(inXhtml ? XHTML_TERMS : TERMS);
    }

    static boolean isLinkType(String term) {
        return LINK_TYPES.contains(term);
    }
}
