package org.markwarden.crawler.parse.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private long roles;
    }

    private final Node root = new Node();
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
        String lower = text.toLowerCase(Locale.ROOT);
        long roles = 0;
        for (int i = 0; i < lower.length(); i++) {
            roles |= rolesAt(lower, i);
        }
        return roles;
    }

    /** Where the first phrase of the role begins in a text in lower case, or -1. */
    public int first(String lowerText, R role, int from) {
        for (int i = from; i < lowerText.length(); i++) {
            if (has(rolesAt(lowerText, i), role)) {
                return i;
            }
        }
        return -1;
    }

    private long rolesAt(String text, int at) {
        char first = text.charAt(at);
        if (!beginnings.get(first) || (at > 0 && joins(text.charAt(at - 1), first))) {
            return 0;
        }
        Node node = step(root, first);
        long roles = 0;
        for (int i = at + 1; node != null; i++) {
            if (node.roles != 0 && (i >= text.length() || !joins(text.charAt(i - 1), text.charAt(i)))) {
                roles |= node.roles;
            }
            node = i < text.length() ? step(node, text.charAt(i)) : null;
        }
        return roles;
    }

    private static @Nullable Node step(Node node, char c) {
        return node.next.isEmpty() ? null : node.next.get(c == '\n' || c == '\u00A0' ? ' ' : c == '\u2019' ? '\'' : c);
    }

    /** Whether two letters stand in one word; Chinese, Japanese and Thai are written without gaps. */
    private static boolean joins(char left, char right) {
        return isSpacedLetter(left) && isSpacedLetter(right);
    }

    private static boolean isSpacedLetter(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) && (c < 0x0E00 || (c >= 0x1E00 && c < 0x2000));
    }

    private void add(String phrase, long role) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.next.computeIfAbsent(phrase.charAt(i), key -> new Node());
        }
        node.roles |= role;
        beginnings.set(phrase.charAt(0));
    }
}
