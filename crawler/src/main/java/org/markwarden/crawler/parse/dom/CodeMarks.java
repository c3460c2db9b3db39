package org.markwarden.crawler.parse.dom;

/** Names of elements that hold the code of the goods. */
final class CodeMarks {
    private static final int LONGEST_NAME = 60;

    private CodeMarks() {}

    static boolean isName(String name) {
        return name.length() < LONGEST_NAME && namesSku(name);
    }

    /** Says whether {@code sku} stands in a name as a word: asked of every class of a page, so by hand. */
    private static boolean namesSku(String name) {
        for (int i = 0; i + 3 <= name.length(); i++) {
            if ((name.charAt(i) | 32) == 's'
                    && (name.charAt(i + 1) | 32) == 'k'
                    && (name.charAt(i + 2) | 32) == 'u'
                    && !isLetter(name, i - 1)
                    && !isLetter(name, i + 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(String name, int at) {
        return at >= 0 && at < name.length() && (name.charAt(at) | 32) >= 'a' && (name.charAt(at) | 32) <= 'z';
    }
}
