package org.markwarden.crawler.parse.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases by role; a set of roles is a set of bits, one for each constant.
 *
 * @param <R> the roles, at most 64
 */
@SuppressWarnings("EnumOrdinal") // the bits live as long as the program
public final class PhraseTable<R extends Enum<R>> {
    /** A place in the tree of phrases: few characters go on from it, so they are looked for one after the other. */
    private static final class Node {
        private char[] characters = {};
        private Node[] next = {};
        private long roles;

        @Nullable
        Node step(char c) {
            for (int i = 0; i < characters.length; i++) {
                if (characters[i] == c) {
                    return next[i];
                }
            }
            return null;
        }

        Node grow(char c) {
            Node known = step(c);
            if (known != null) {
                return known;
            }
            characters = Arrays.copyOf(characters, characters.length + 1);
            next = Arrays.copyOf(next, characters.length);
            characters[characters.length - 1] = c;
            Node grown = new Node();
            next[next.length - 1] = grown;
            return grown;
        }
    }

    private final Map<Character, Node> roots = new HashMap<>();
    /** The first characters of the phrases: nearly every character of a text is none and is ruled out here. */
    private final BitSet beginnings = new BitSet(1 << 16);

    /** Loads {@code role,phrase} lines that stand beside the class of the roles. */
    public PhraseTable(Class<R> roles, String resource) {
        for (String[] row : rows(roles, resource)) {
            add(row[1].strip(), 1L << Enum.valueOf(roles, row[0]).ordinal());
        }
    }

    /** The rows of a table beside a class: two cells, parted by the first comma; comments begin with {@code #}. */
    public static List<String[]> rows(Class<?> beside, String resource) {
        InputStream table = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Whether a set of roles has this one. */
    public static boolean has(long roles, Enum<?> role) {
        return (roles & (1L << role.ordinal())) != 0;
    }

    /** The roles of all phrases in the text. */
    public long roles(String text) {
        long roles = 0;
        for (int i = 0; i < text.length(); i++) {
            roles |= rolesAt(text, i);
        }
        return roles;
    }

    /** Where the first phrase of the role begins in a text, or -1. */
    public int first(String text, R role, int from) {
        for (int i = from; i < text.length(); i++) {
            if (has(rolesAt(text, i), role)) {
                return i;
            }
        }
        return -1;
    }

    private long rolesAt(String text, int at) {
        char first = folded(text.charAt(at));
        if (!beginnings.get(first) || (at > 0 && joins(text.charAt(at - 1), first))) {
            return 0;
        }
        Node node = roots.get(first);
        long roles = 0;
        for (int i = at + 1; node != null; i++) {
            if (node.roles != 0 && (i >= text.length() || !joins(text.charAt(i - 1), text.charAt(i)))) {
                roles |= node.roles;
            }
            node = i < text.length() ? node.step(folded(text.charAt(i))) : null;
        }
        return roles;
    }

    /** In lower case, breaks and fixed spaces as spaces, the curved apostrophe as the straight one. */
    private static char folded(char c) {
        return switch (c) {
            case '\n', '\u00A0' -> ' ';
            case '\u2019' -> '\'';
            default -> c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c) : Character.toLowerCase(c);
        };
    }

    /** Whether two letters stand in one word; Chinese, Japanese and Thai are written without gaps. */
    public static boolean joins(char left, char right) {
        return isSpacedLetter(left) && isSpacedLetter(right);
    }

    private static boolean isSpacedLetter(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) && (c < 0x0E00 || (c >= 0x1E00 && c < 0x2000));
    }

    private void add(String phrase, long role) {
        Node node = roots.computeIfAbsent(phrase.charAt(0), _ -> new Node());
        for (int i = 1; i < phrase.length(); i++) {
            node = node.grow(phrase.charAt(i));
        }
        node.roles |= role;
        beginnings.set(phrase.charAt(0));
    }
}
