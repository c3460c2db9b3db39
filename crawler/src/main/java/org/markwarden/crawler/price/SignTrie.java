package org.markwarden.crawler.price;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the first of many signs in a text in one walk, the longest where several begin at one place. */
final class SignTrie {
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private boolean isSign;
        private boolean endsWord;
    }

    private static final int LONGEST = 8;

    private final Node root = new Node();

    /**
     * Adds a sign.
     *
     * @param endsWord whether no letter may follow it
     */
    void add(String sign, boolean endsWord) {
        Node node = root;
        for (int i = 0; i < sign.length(); i++) {
            node = node.next.computeIfAbsent(sign.charAt(i), key -> new Node());
        }
        node.isSign = true;
        node.endsWord = endsWord;
    }

    /** The first sign of the text; one that begins with a letter must not continue a word. */
    @Nullable
    String first(String text) {
        for (int i = 0; i < text.length(); i++) {
            Node node = root.next.get(text.charAt(i));
            if (node != null && mayBegin(text, i)) {
                int end = longest(text, i, node);
                if (end > 0) {
                    return text.substring(i, end);
                }
            }
        }
        return null;
    }

    /** Where a sign that begins right here ends, or -1. */
    int endOfSignAt(String text, int at) {
        Node node = at < text.length() ? root.next.get(text.charAt(at)) : null;
        return node != null && mayBegin(text, at) ? longest(text, at, node) : -1;
    }

    /** Whether a sign ends right before here. */
    boolean endsAt(String text, int at) {
        return startBefore(text, at) >= 0;
    }

    /** Where a sign begins that ends right before here, or -1. */
    int startBefore(String text, int at) {
        for (int i = Math.max(0, at - LONGEST); i < at; i++) {
            Node node = root.next.get(text.charAt(i));
            if (node != null && mayBegin(text, i) && longest(text.substring(0, at), i, node) == at) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayBegin(String text, int at) {
        return !isSpacedLetter(text.charAt(at)) || at == 0 || !isSpacedLetter(text.charAt(at - 1));
    }

    /** Whether no word goes on here; Chinese, Japanese, Korean and Thai are written without gaps. */
    static boolean isWordEnd(String text, int at) {
        return at == 0
                || at >= text.length()
                || !isSpacedLetter(text.charAt(at - 1))
                || !isSpacedLetter(text.charAt(at));
    }

    private static boolean isSpacedLetter(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c) && (c < 0x0E00 || (c >= 0x1200 && c < 0x3040));
    }

    private static int longest(String text, int start, Node begin) {
        int longest = -1;
        Node node = begin;
        for (int i = start + 1; node != null; i++) {
            boolean followed = i < text.length() && Character.isLetter(text.charAt(i));
            if (node.isSign && !(node.endsWord && followed)) {
                longest = i;
            }
            node = i < text.length() ? node.next.get(text.charAt(i)) : null;
        }
        return longest;
    }
}
