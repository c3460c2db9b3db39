package org.markwarden.matcher.names;

import java.util.Arrays;

/** What it costs to write one Latin letter or digit for another, 0 to 1. */
final class LetterCosts {

    private static final int SIZE = 128;
    private static final String VOWELS = "aeiouy";
    /** Pairs and their cost: look-alikes and leet first, then sound-alikes. */
    private static final String[] LISTED = {
        "o0 0.1", "i1 0.1", "l1 0.1", "il 0.12", "e3 0.15", "a4 0.15", "s5 0.15", "b8 0.15", "z2 0.15", "t7 0.2",
        "g9 0.2", "b6 0.2", "g6 0.2", "q9 0.2", "ij 0.4", "uv 0.35", "vw 0.45", "mn 0.45", "nh 0.5", "bd 0.45",
        "pq 0.45", "gq 0.35", "ce 0.45", "co 0.45", "ao 0.4", "ft 0.5", "hb 0.5", "dq 0.5", "vy 0.5", "ud 0.6",
        "do 0.6", "bo 0.6", "ck 0.25", "kq 0.25", "cq 0.35", "iy 0.2", "sz 0.3", "cs 0.4", "fv 0.45", "bp 0.5",
        "bv 0.5", "dt 0.5", "gk 0.5", "gj 0.4", "ks 0.7", "lr 0.6", "xs 0.5", "uw 0.5", "vu 0.35", "dv 0.6"
    };

    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private final float[] costs = new float[SIZE * SIZE];

    LetterCosts() {
        Arrays.fill(costs, 1);
        for (int c = 0; c < SIZE; c++) {
            costs[c * SIZE + c] = 0;
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            for (int k = 0; k < i; k++) {
                lower(VOWELS.charAt(i), VOWELS.charAt(k), 0.55f);
            }
        }
        addKeyboard();
        for (String listed : LISTED) {
            lower(listed.charAt(0), listed.charAt(1), Float.parseFloat(listed.substring(3)));
        }
    }

    private void addKeyboard() {
        for (int row = 0; row < KEYBOARD.length; row++) {
            for (int i = 0; i < KEYBOARD[row].length(); i++) {
                char key = KEYBOARD[row].charAt(i);
                if (i > 0) {
                    lower(key, KEYBOARD[row].charAt(i - 1), 0.7f);
                }
                if (row + 1 < KEYBOARD.length && i < KEYBOARD[row + 1].length()) {
                    lower(key, KEYBOARD[row + 1].charAt(i), 0.75f);
                }
            }
        }
    }

    private void lower(char a, char b, float cost) {
        if (a != b) {
            costs[a * SIZE + b] = Math.min(costs[a * SIZE + b], cost);
            costs[b * SIZE + a] = Math.min(costs[b * SIZE + a], cost);
        }
    }

    float of(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < SIZE && b < SIZE ? costs[a * SIZE + b] : 1;
    }

    /** Two letters that look or sound like one: rn and m, vv and w, cl and d, ph and f, ck and k. */
    static boolean isPair(char first, char second, char single) {
        return switch (single) {
            case 'm' -> (first == 'r' && second == 'n') || (first == 'n' && second == 'n');
            case 'w' -> (first == 'v' && second == 'v') || (first == 'u' && second == 'u');
            case 'd' -> first == 'c' && second == 'l';
            case 'f' -> first == 'p' && second == 'h';
            case 'k' -> first == 'c' && second == 'k';
            case 'x' -> first == 'k' && second == 's';
            default -> false;
        };
    }
}
