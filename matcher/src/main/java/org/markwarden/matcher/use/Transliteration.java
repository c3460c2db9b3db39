package org.markwarden.matcher.use;

import org.markwarden.matcher.text.Readings;

/**
 * Tells whether Chinese characters spell a Latin word by its sound ({@code Rigal 瑞格尔}) or by its initials ({@code TYT
 * 特易通}): consonants that Chinese does not keep apart count as one, vowels not at all.
 */
final class Transliteration {

    private static final int LEAST_CONSONANTS = 2;
    private static final int LEAST_SHARE = 65;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int LONGEST_LATIN = 24;

    private final Readings readings;

    Transliteration(Readings readings) {
        this.readings = readings;
    }

    /** How many of the Chinese characters from here on spell the Latin word best; 0 for none. */
    int spelled(char[] text, int latin, int latinEnd, int han, int hanEnd) {
        int best = 0;
        int bestLikeness = LEAST_SHARE;
        for (int end = Math.min(hanEnd, han + LONGEST); end - han >= SHORTEST; end--) {
            int likeness = likeness(text, latin, latinEnd, han, end);
            if (likeness >= bestLikeness) {
                bestLikeness = likeness;
                best = end - han;
            }
        }
        return best;
    }

    /** Says whether these Chinese characters, all of them, spell the Latin word. */
    boolean spells(char[] text, int latin, int latinEnd, int han, int hanEnd) {
        return likeness(text, latin, latinEnd, han, hanEnd) >= LEAST_SHARE;
    }

    private int likeness(char[] text, int latin, int latinEnd, int han, int hanEnd) {
        if (latinEnd - latin > LONGEST_LATIN) {
            return 0;
        }
        if (isInitials(text, latin, latinEnd, han, hanEnd)) {
            return 100;
        }
        String word = consonants(text, latin, latinEnd);
        String sounds = sounds(text, han, hanEnd);
        int longer = Math.max(word.length(), sounds.length());
        if (Math.min(word.length(), sounds.length()) < LEAST_CONSONANTS || word.charAt(0) != sounds.charAt(0)) {
            return 0;
        }
        return 100 * common(word, sounds) / longer;
    }

    private boolean isInitials(char[] text, int latin, int latinEnd, int han, int hanEnd) {
        if (latinEnd - latin != hanEnd - han) {
            return false;
        }
        for (int i = 0; i < hanEnd - han; i++) {
            String letters = readings.letters(text[han + i]);
            if (letters.isEmpty() || letters.charAt(0) != text[latin + i]) {
                return false;
            }
        }
        return true;
    }

    private static String consonants(char[] text, int start, int end) {
        var out = new StringBuilder();
        for (int i = start; i < end; i++) {
            char next = i + 1 < end ? text[i + 1] : ' ';
            add(out, consonant(text[i], next, i == start));
        }
        return out.toString();
    }

    private String sounds(char[] text, int start, int end) {
        var out = new StringBuilder();
        for (int i = start; i < end; i++) {
            String letters = readings.letters(text[i]);
            if (letters.isEmpty()) {
                return "";
            }
            if (letters.equals("er")) {
                add(out, 'l');
                continue;
            }
            add(out, initial(letters.charAt(0)));
            if (letters.endsWith("n") || letters.endsWith("ng")) {
                add(out, 'n');
            }
        }
        return out.toString();
    }

    private static void add(StringBuilder out, char sound) {
        if (sound != ' ' && (out.isEmpty() || out.charAt(out.length() - 1) != sound)) {
            out.append(sound);
        }
    }

    private static char initial(char letter) {
        return switch (letter) {
            case 'z', 'c', 's', 'j', 'q', 'x' -> 's';
            case 'h' -> 'h';
            default -> consonant(letter, ' ', true);
        };
    }

    private static char consonant(char letter, char next, boolean first) {
        return switch (letter) {
            case 'b', 'p' -> next == 'h' ? 'f' : 'b';
            case 'd', 't' -> 'd';
            case 'g', 'k', 'q' -> 'g';
            case 'c' -> next == 'e' || next == 'i' || next == 'h' ? 's' : 'g';
            case 's', 'z', 'x', 'j' -> 's';
            case 'f', 'v', 'w' -> 'f';
            case 'l', 'r' -> 'l';
            case 'm' -> 'm';
            case 'n' -> 'n';
            case 'h' -> first ? 'h' : ' ';
            default -> ' ';
        };
    }

    /** The length of the longest common subsequence. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
