package org.markwarden.matcher.names;

import java.util.Arrays;

/** What it costs to write one Latin letter or digit for another: hundredths of a letter times 256, plus half changes. */
final class LetterCosts {

    /** Up to here a letter counts as drawn differently, not as changed. */
    static final int LOOK_ALIKE = 25 * 256;

    /** Equal to no letter of any text. */
    static final char NO_LETTER = '\uFFFF';

    private static final int SIZE = 128;
    private static final int DIGIT = 140;
    private static final int SLIP = 60;
    private static final String VOWELS = "aeiouy";
    /** Pairs and their cost: look-alikes and leet first, then sound-alikes. */
    private static final String[] LISTED = {
        "o0 10", "i1 10", "l1 10", "il 24", "e3 15", "a4 15", "s5 15", "b8 15", "z2 15", "t7 20", "g9 20", "b6 20",
        "g6 20", "q9 20", "ij 40", "uv 35", "vw 45", "mn 45", "nh 50", "bd 45", "pq 45", "gq 35", "ce 50", "co 50",
        "ao 45", "ft 55", "hb 55", "dq 50", "vy 55", "ud 60", "ck 25", "kq 25", "cq 35", "iy 20", "sz 30", "cs 45",
        "fv 45", "bp 50", "bv 50", "dt 50", "gk 50", "gj 40", "lr 60", "xs 50", "uw 50", "cg 50", "fp 50", "pr 60",
        "ef 60", "oq 40", "vw 45"
    };

    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private final int[] costs = new int[SIZE * SIZE];

    LetterCosts() {
        Arrays.fill(costs, 100 * 256 + 2);
        for (char digit = '0'; digit <= '9'; digit++) {
            for (int c = 0; c < SIZE; c++) {
                costs[digit * SIZE + c] = DIGIT * 256 + 2;
                costs[c * SIZE + digit] = DIGIT * 256 + 2;
            }
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            for (int k = 0; k < i; k++) {
                lower(VOWELS.charAt(i), VOWELS.charAt(k), 60);
            }
        }
        addKeyboard();
        for (String listed : LISTED) {
            lower(listed.charAt(0), listed.charAt(1), Integer.parseInt(listed.substring(3)));
        }
    }

    private void addKeyboard() {
        for (int row = 0; row < KEYBOARD.length; row++) {
            for (int i = 0; i < KEYBOARD[row].length(); i++) {
                char key = KEYBOARD[row].charAt(i);
                if (i > 0) {
                    lower(key, KEYBOARD[row].charAt(i - 1), 70);
                }
                if (row + 1 < KEYBOARD.length && i < KEYBOARD[row + 1].length()) {
                    lower(key, KEYBOARD[row + 1].charAt(i), 75);
                }
            }
        }
    }

    private void lower(char a, char b, int hundredths) {
        int cost = hundredths * 256 + halfChanges(hundredths);
        costs[a * SIZE + b] = Math.min(costs[a * SIZE + b], cost);
        costs[b * SIZE + a] = Math.min(costs[b * SIZE + a], cost);
    }

    /** A look-alike is no change, a likely slip half of one. */
    private static int halfChanges(int hundredths) {
        if (hundredths * 256 <= LOOK_ALIKE) {
            return 0;
        }
        return hundredths <= SLIP ? 1 : 2;
    }

    int of(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < SIZE && b < SIZE ? costs[a * SIZE + b] : 100 * 256 + 2;
    }

    /** The letter that two look or sound like: m for rn, w for vv, d for cl, f for ph, k for ck; {@link #NO_LETTER} if none. */
    static char single(char first, char second) {
        return switch (second) {
            case 'n' -> first == 'r' ? 'm' : NO_LETTER;
            case 'u', 'v' -> first == second ? 'w' : NO_LETTER;
            case 'l' -> first == 'c' ? 'd' : NO_LETTER;
            case 'h' -> first == 'p' ? 'f' : NO_LETTER;
            case 'k' -> first == 'c' ? 'k' : NO_LETTER;
            case 's' -> first == 'k' ? 'x' : NO_LETTER;
            default -> NO_LETTER;
        };
    }
}
