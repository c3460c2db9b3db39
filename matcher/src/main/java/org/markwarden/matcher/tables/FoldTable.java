package org.markwarden.matcher.tables;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each character is compared as: {@code s} when the law sees the same sign (case, width, diacritics, traditional
 * form), {@code c} when it only looks the same (UTS 39, enclosed and mathematical letters).
 */
final class FoldTable {

    private static final Pattern LETTER_NAME = Pattern.compile(
            "(?:LATIN (?:CAPITAL |SMALL )?LETTER (?:SMALL CAPITAL )?|.*(?:SQUARED|CIRCLED|PARENTHESIZED|INDICATOR SYMBOL"
                    + "|MODIFIER LETTER|TAG LATIN|COMBINING LATIN).* LETTER (?:SMALL |CAPITAL )?)([A-Z])(?: WITH .*)?");

    private final Normalizer2 compatibility = Normalizer2.getNFKCInstance();
    private final Normalizer2 decomposition = Normalizer2.getNFKDInstance();
    private final SpoofChecker spoof =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private final Map<Integer, Integer> simplified = new HashMap<>();

    FoldTable(TableSources sources) {
        sources.lines(TableSources.TRADITIONAL)
                .map(line -> line.split("\t", 2))
                .filter(cells -> cells.length == 2)
                .forEach(cells -> simplified.put(cells[0].codePointAt(0), cells[1].codePointAt(0)));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: Unicode 17 data of ICU4J 79.1 (NFKC, UTS 39 confusables, names), OpenCC data 1.4.1 TSCharacters",
                "# date: 2026-11-20; licence: Unicode-3.0, Apache-2.0",
                "# code point (hex) TAB compared as TAB s = the same sign, c = only looks the same"));
        for (int c = 0x80; c <= 0x3FFFF; c++) {
            if (Character.isDefined(c)
                    && Character.getType(c) != Character.SURROGATE
                    && !isHangul(c)
                    && !isMarkSign(c)) {
                addLine(lines, c);
            }
        }
        return lines;
    }

    private void addLine(List<String> lines, int c) {
        String plain = new String(Character.toChars(c));
        Folded folded = fold(c, plain);
        if (!folded.text().equals(plain) && isUsable(folded.text())) {
            lines.add("%X\t%s\t%s".formatted(c, folded.text(), folded.same() ? "s" : "c"));
        }
    }

    private Folded fold(int c, String plain) {
        String normal = bare(compatibility.normalize(plain));
        if (isAsciiWord(normal) || isHan(normal)) {
            return new Folded(normal, isSameByLaw(c));
        }
        Matcher named = LETTER_NAME.matcher(String.valueOf(UCharacter.getName(c)));
        if (named.matches()) {
            return new Folded(named.group(1).toLowerCase(Locale.ROOT), isSimpleLetter(c));
        }
        String skeleton = bare(spoof.getSkeleton(plain));
        if (Character.isLetterOrDigit(c) && (isAsciiWord(skeleton) || isHan(skeleton))) {
            return new Folded(skeleton, false);
        }
        return new Folded(normal, true);
    }

    /** Case and marks off, traditional to simplified. */
    private String bare(String text) {
        var out = new StringBuilder();
        decomposition.normalize(UCharacter.foldCase(text, true)).codePoints().forEach(c -> {
            if (!isMark(c)) {
                out.appendCodePoint(simplified.getOrDefault(c, c));
            }
        });
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /** Width, case, diacritics and traditional forms are the same sign; styled and enclosed letters imitate it. */
    private static boolean isSameByLaw(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE)) {
            case UCharacter.DecompositionType.NONE,
                    UCharacter.DecompositionType.CANONICAL,
                    UCharacter.DecompositionType.WIDE,
                    UCharacter.DecompositionType.NARROW,
                    UCharacter.DecompositionType.COMPAT,
                    UCharacter.DecompositionType.VERTICAL -> true;
            default -> false;
        };
    }

    private static boolean isSimpleLetter(int c) {
        return c < 0x250;
    }

    /** ™ and ℠ accompany a mark and are no part of it. */
    private static boolean isMarkSign(int c) {
        return c == 0x2122 || c == 0x2120;
    }

    private static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean isAsciiWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static boolean isHan(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(c -> c <= 0xFFFF && Character.isIdeographic(c));
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.codePoints().allMatch(c -> c <= 0xFFFF && Character.isLetterOrDigit(c));
    }

    private record Folded(String text, boolean same) {}
}
