package org.markwarden.matcher.text;

/** How many code points stand before each UTF-16 unit of a text that has surrogates; its buffer is used again. */
final class CodePointOffsets {

    private int[] offsets = new int[0];

    void count(String text) {
        if (offsets.length <= text.length()) {
            offsets = new int[text.length() + 1];
        }
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean tail =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            offsets[i] = tail ? count - 1 : count++;
        }
        offsets[text.length()] = count;
    }

    int before(int unit) {
        return offsets[unit];
    }
}
