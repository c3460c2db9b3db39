package org.markwarden.matcher.register;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.matcher.text.FoldedText;

/**
 * A name of letters: it must stand somewhere with few changes, letters that look or sound alike counting as the same, or
 * by its consonants, or one of its words as it is. The changes are counted by the bit vectors of Myers (1999), eight
 * operations a letter.
 */
final class LatinSieve implements NameSieve {

    private static final int MOST = 62;
    private static final String[] ALIKE = {
        "aeiouy", "ilj1t", "o0", "ckqx", "sz5", "b8", "fv", "mn", "uvw", "gq9", "e3", "a4"
    };

    private final List<Pattern> patterns = new ArrayList<>();
    private final String consonants;
    private final List<char[]> words = new ArrayList<>();

    LatinSieve(FoldedText name) {
        int length = Math.min(name.length(), MOST);
        char[] letters = new char[length];
        System.arraycopy(name.chars(), 0, letters, 0, length);
        String plain = new String(letters);
        patterns.add(new Pattern(plain, changes(length)));
        for (int i = 0; i + 1 < length; i++) {
            char[] swapped = letters.clone();
            swapped[i] = letters[i + 1];
            swapped[i + 1] = letters[i];
            patterns.add(new Pattern(new String(swapped), length <= 4 ? 0 : 1));
        }
        for (String[] joined : new String[][] {{"m", "rn"}, {"w", "vv"}, {"d", "cl"}}) {
            if (plain.contains(joined[0]) && length < 8) {
                patterns.add(new Pattern(plain.replace(joined[0], joined[1]), changes(length)));
            }
        }
        consonants = consonants(letters, length);
        if (name.tokens() > 1) {
            for (int token = 0; token < name.tokens(); token++) {
                int start = name.tokenStart(token);
                int end = Math.min(name.tokenEnd(token), length);
                if (end - start >= 3) {
                    words.add(plain.substring(start, end).toCharArray());
                }
            }
        }
    }

    private static int changes(int length) {
        if (length <= 3) {
            return 0;
        }
        return length <= 4 ? 1 : length <= 8 ? 2 : length / 3;
    }

    @Override
    public boolean mayHold(char[] folded, int length) {
        for (Pattern pattern : patterns) {
            if (pattern.occurs(folded, length)) {
                return true;
            }
        }
        for (char[] word : words) {
            if (contains(folded, length, word)) {
                return true;
            }
        }
        return consonants.length() >= 2 && consonants(folded, length).contains(consonants);
    }

    private static boolean contains(char[] text, int length, char[] word) {
        for (int i = 0; i + word.length <= length; i++) {
            int same = 0;
            while (same < word.length && text[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    /** Consonants by their sound, repeated ones once, a space for what is no letter. */
    private static String consonants(char[] text, int length) {
        var sounds = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if ("aeiouyhw".indexOf(c) >= 0) {
                continue;
            }
            char sound = c > 'z' || c < 'a' ? ' ' : sound(c, i + 1 < length ? text[i + 1] : ' ');
            if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'c', 'q', 'k', 'g', 'x' -> 'k';
            case 's', 'z', 'j' -> 's';
            case 'v', 'f' -> 'f';
            case 'p' -> next == 'h' ? 'f' : 'b';
            case 'd' -> 't';
            case 'm' -> 'n';
            default -> c;
        };
    }

    /** A pattern that may occur with so many letters changed, added or left out. */
    private static final class Pattern {
        private final long[] places = new long[128];
        private final long end;
        private final int length;
        private final int most;

        Pattern(String letters, int most) {
            this.length = letters.length();
            this.most = most;
            end = 1L << (length - 1);
            for (int i = 0; i < length; i++) {
                char own = letters.charAt(i);
                enter(own, i);
                for (String alike : ALIKE) {
                    if (alike.indexOf(own) >= 0) {
                        int place = i;
                        alike.chars().forEach(c -> enter((char) c, place));
                    }
                }
            }
        }

        private void enter(char c, int place) {
            if (c < places.length) {
                places[c] |= 1L << place;
            }
        }

        boolean occurs(char[] text, int size) {
            long plus = -1L;
            long minus = 0;
            int distance = length;
            boolean begun = false;
            for (int i = 0; i < size; i++) {
                char c = text[i];
                if (c >= places.length) {
                    if (begun) {
                        plus = -1L;
                        minus = 0;
                        distance = length;
                        begun = false;
                    }
                    continue;
                }
                begun = true;
                long equal = places[c];
                long zero = (((equal & plus) + plus) ^ plus) | equal | minus;
                long up = minus | ~(zero | plus);
                long down = plus & zero;
                distance += (up & end) != 0 ? 1 : 0;
                distance -= (down & end) != 0 ? 1 : 0;
                if (distance <= most) {
                    return true;
                }
                up <<= 1;
                plus = (down << 1) | ~(zero | up);
                minus = up & zero;
            }
            return false;
        }
    }
}
