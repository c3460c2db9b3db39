package org.markwarden.matcher.text;

/** What each character is as a gap between letters, for {@link FoldedText}. */
final class GapKinds {

    private static final String SEPARATORS = ",，、;；:：/\\()（）[]【】{}《》<>「」|+&\"“”?？!！。";
    private static final byte[] KINDS = kinds();

    private GapKinds() {}

    /** The kind of a gap; one that nobody sees is none. */
    static byte of(char c) {
        return KINDS[c];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x10000];
        for (int c = 0; c < kinds.length; c++) {
            if (Character.isWhitespace(c) || c == 0xA0) {
                kinds[c] = FoldedText.SPACE;
            } else if (!CharacterFold.isInvisible(c)) {
                kinds[c] = SEPARATORS.indexOf(c) >= 0 ? FoldedText.SEPARATOR : FoldedText.SYMBOL;
            }
        }
        return kinds;
    }
}
