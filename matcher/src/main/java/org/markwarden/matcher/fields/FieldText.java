package org.markwarden.matcher.fields;

import org.markwarden.matcher.lexicon.Folding;

/** One field of a listing with its folded characters; places are UTF-16 units, told outside as code points. */
public final class FieldText {

    private final String name;
    private final String text;
    private final char[] folded;
    private final boolean plain;
    private final boolean title;

    public FieldText(String name, String text) {
        this.name = name;
        this.text = text;
        this.folded = Folding.fold(text);
        this.plain = isPlain(text);
        this.title = name.equals("title");
    }

    /** The field's name as files spell it, such as {@code title} or {@code attributes/颜色}. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The folded characters; shared, not to be changed. */
    public char[] folded() {
        return folded;
    }

    public int length() {
        return folded.length;
    }

    public boolean isTitle() {
        return title;
    }

    public boolean isBrand() {
        return name.equals("brand");
    }

    /** Says whether the field holds running text, where names stand among many sentences. */
    public boolean isProse() {
        return name.equals("description") || name.equals("transcript");
    }

    /** Says whether the field names the seller. */
    public boolean isSeller() {
        return name.startsWith("seller.");
    }

    /** Says whether any Chinese character stands in it. */
    public boolean hasHan() {
        for (char c : folded) {
            if (Folding.isHan(c)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between two units, as written. */
    public String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** How many code points stand before this unit. */
    public int codePoint(int unit) {
        return plain ? unit : text.codePointCount(0, unit);
    }

    /** The unit at which this code point begins. */
    public int unit(int codePoint) {
        return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
