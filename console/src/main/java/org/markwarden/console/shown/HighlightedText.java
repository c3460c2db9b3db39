package org.markwarden.console.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text from a page, cut where its looks change: spans are brought out, characters that hide are named. The pieces
 * hold the text as it came; escaping is the template's.
 */
public final class HighlightedText {
    /** More is not read by anybody at a glance, and a page may send megabytes. */
    public static final int MOST_CODE_POINTS = 6000;

    private static final int VARIATION_SELECTOR_TEXT = 0xFE0E;
    private static final int VARIATION_SELECTOR_EMOJI = 0xFE0F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private final int[] text;
    private final List<Span> spans;
    private final List<Piece> pieces = new ArrayList<>();

    private HighlightedText(int[] text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The pieces in order; spans may overlap, and those that point outside are left out. */
    public static List<Piece> of(String text, List<Span> spans) {
        int[] codePoints = text.codePoints().limit(MOST_CODE_POINTS).toArray();
        return new HighlightedText(codePoints, spans).cut();
    }

    /** The whole text on one line, hiding characters named in brackets; for lists and values. */
    public static String named(String text) {
        StringBuilder named = new StringBuilder();
        for (Piece piece : of(text, List.of())) {
            named.append(piece.isPlain() ? piece.text() : "[" + piece.text() + "]");
        }
        return named.toString();
    }

    /** How many characters {@link #of} leaves out. */
    public static int left(String text) {
        return Math.max(0, text.codePointCount(0, text.length()) - MOST_CODE_POINTS);
    }

    private List<Piece> cut() {
        int start = 0;
        for (int i = 1; i <= text.length; i++) {
            if (i == text.length || looksDifferent(i - 1, i)) {
                pieces.add(piece(start, i));
                start = i;
            }
        }
        return List.copyOf(pieces);
    }

    private boolean looksDifferent(int before, int after) {
        return hides(before) || hides(after) || !spansAt(before).equals(spansAt(after));
    }

    private Piece piece(int start, int end) {
        List<Span> here = spansAt(start);
        String style = here.stream().map(Span::style).distinct().collect(Collectors.joining(" "));
        String note = here.stream().map(Span::note).distinct().collect(Collectors.joining("; "));
        if (hides(start)) {
            return new Piece("U+%04X".formatted(text[start]), (style + " hidden").strip(), note);
        }
        return new Piece(new String(text, start, end - start), style, note);
    }

    private List<Span> spansAt(int index) {
        return spans.stream().filter(span -> span.covers(index)).toList();
    }

    /** Says whether a character does not show, or turns its neighbours around (UTS 39, section 5). */
    private boolean hides(int index) {
        int character = text[index];
        return switch (character) {
            case '\n', '\r', '\t', ' ', IDEOGRAPHIC_SPACE, VARIATION_SELECTOR_TEXT, VARIATION_SELECTOR_EMOJI -> false;
            case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            case ZERO_WIDTH_JOINER -> !joinsPictures(index);
            default -> hasHidingType(character);
        };
    }

    private boolean joinsPictures(int index) {
        return index + 1 < text.length && Character.getType(text[index + 1]) == Character.OTHER_SYMBOL;
    }

    private static boolean hasHidingType(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> character != 0xA0;
            default -> false;
        };
    }
}
