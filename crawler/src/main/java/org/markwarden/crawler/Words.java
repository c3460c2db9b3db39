package org.markwarden.crawler;

/** Makes foreign text fit for a reason: short, printable, on one line. */
final class Words {
    private static final int LONGEST = 160;

    private Words() {}

    static String brief(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
