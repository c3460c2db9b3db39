package org.markwarden.matcher.names;

/** Latin letters by how they are pronounced: {@code Kalvin Clein} and {@code Calvin Klein} share one sound. */
final class LatinSound {

    private LatinSound() {}

    /** Writes the sound of a window and answers its length; digits stay as they are. */
    static int write(char[] chars, int start, int end, char[] out) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            char next = i + 1 < end ? chars[i + 1] : 0;
            char sound = sound(c, next, i == start);
            if (takesNext(c, next)) {
                i++;
            }
            if (sound != 0 && (length == 0 || out[length - 1] != sound)) {
                out[length++] = sound;
            }
        }
        if (length > 3 && out[length - 1] == 'e') {
            length--;
        }
        return length;
    }

    private static boolean takesNext(char c, char next) {
        return ((c == 'p' || c == 'c' || c == 's' || c == 't' || c == 'g') && next == 'h')
                || (c == 'c' && next == 'k')
                || (c == 'o' && next == 'u')
                || (c == 'e' && (next == 'e' || next == 'a'))
                || (c == 'a' && next == 'i');
    }

    private static char sound(char c, char next, boolean first) {
        return switch (c) {
            case 'c' -> next == 'h' ? 'C' : next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 's' -> next == 'h' ? 'S' : 's';
            case 'h' -> first ? 'h' : (char) 0;
            case 'q', 'k' -> 'k';
            case 'z' -> 's';
            case 'y' -> 'i';
            case 'w' -> 'v';
            case 'o' -> next == 'u' ? 'u' : 'o';
            case 'e' -> next == 'e' || next == 'a' ? 'i' : 'e';
            case 'a' -> next == 'i' ? 'e' : 'a';
            default -> c;
        };
    }
}
