package org.markwarden.crawler.parse.state;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.json.LooseJson;
import tools.jackson.databind.JsonNode;

/** The data that the scripts of a page carry, found without running them. */
public final class StateTrees {
    private static final int MOST_TEXT = 12_000_000;
    private static final int MOST_TREES = 400;
    private static final int SMALLEST = 20;

    /**
     * One tree.
     *
     * @param name the variable or the script's id, as a path begins with it
     */
    public record Tree(String name, JsonNode root) {}

    /**
     * One script.
     *
     * @param id of its element, empty when it has none
     * @param isData whether its type says that it is JSON
     */
    public record Script(String id, boolean isData, String text) {}

    private final List<Tree> trees = new ArrayList<>();
    private int read;

    private StateTrees() {}

    /** All trees of the scripts that may speak of prices, sellers or shops. */
    public static List<Tree> of(List<Script> scripts) {
        StateTrees reader = new StateTrees();
        for (Script script : scripts) {
            if (reader.read < MOST_TEXT && mayMatter(script.text())) {
                reader.read += script.text().length();
                reader.read(script);
            }
        }
        return reader.trees;
    }

    private static boolean mayMatter(String text) {
        return text.length() >= SMALLEST
                && (text.contains("rice")
                        || text.contains("eller")
                        || text.contains("hop")
                        || text.contains("roomId")
                        || text.contains("room_id")
                        || text.contains("iveStream")
                        || text.contains("reditCode"));
    }

    private void read(Script script) {
        String text = CalledState.spelledOut(unescaped(script));
        int at = 0;
        while (at < text.length() && trees.size() < MOST_TREES) {
            int start = script.isData() ? firstBracket(text, at) : nextLiteral(text, at);
            LooseJson.Read value = start < 0 ? null : LooseJson.at(text, start);
            if (value == null) {
                return;
            }
            if (value.end() - start >= SMALLEST
                    && value.value().isContainer()
                    && !value.value().isEmpty()) {
                trees.add(new Tree(name(script, start), NumberedState.resolved(value.value())));
            }
            at = Math.max(value.end(), start + 1);
        }
    }

    /** Data may be written as an address is: {@code %7B%22…}. */
    private static String unescaped(Script script) {
        String text = script.text();
        int start = skipSpace(text, 0);
        if (!text.startsWith("%7B", start) && !text.startsWith("%5B", start)) {
            return text;
        }
        try {
            return URLDecoder.decode(text.substring(start).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return script.text(); // a stray percent sign
        }
    }

    private static int firstBracket(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    /** The next bracket that opens a literal and no block of code; JSON.parse("…") counts as one. */
    private static int nextLiteral(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' && isLiteralObject(text, i)) || (c == '[' && isLiteralArray(text, i))) {
                return i;
            }
            if (c == '"' && isEscapedJson(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLiteralObject(String text, int at) {
        char before = before(text, at);
        if (before != '=' && before != '(' && before != ',' && before != ':' && before != '|' && before != '[') {
            return false;
        }
        int next = skipSpace(text, at + 1);
        char c = next < text.length() ? text.charAt(next) : ' ';
        if (c == '"' || c == '\'') {
            return true;
        }
        int end = next;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '$')) {
            end++;
        }
        int colon = skipSpace(text, end);
        return end > next && colon < text.length() && text.charAt(colon) == ':';
    }

    private static boolean isLiteralArray(String text, int at) {
        char before = before(text, at);
        int next = skipSpace(text, at + 1);
        char c = next < text.length() ? text.charAt(next) : ' ';
        return (before == '=' || before == '(') && (c == '{' || c == '[' || c == '"' || Character.isDigit(c));
    }

    private static boolean isEscapedJson(String text, int at) {
        return at + 3 < text.length()
                && (text.startsWith("{\\\"", at + 1) || text.startsWith("[{\\\"", at + 1))
                && (before(text, at) == '(' || before(text, at) == '=');
    }

    private static char before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) <= ' ') {
            i--;
        }
        return i < 0 ? '=' : text.charAt(i);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** The word before {@code =} or {@code (}, else the script's id. */
    private static String name(Script script, int at) {
        String word = wordBefore(script.text(), at);
        if (word != null && !script.isData()) {
            return word;
        }
        return script.id().isEmpty() ? "script" : script.id();
    }

    private static @Nullable String wordBefore(String text, int at) {
        int end = at - 1;
        while (end >= 0 && (text.charAt(end) <= ' ' || text.charAt(end) == '=' || text.charAt(end) == '(')) {
            end--;
        }
        int start = end;
        while (start >= 0 && end - start < 60 && isNamePart(text.charAt(start))) {
            start--;
        }
        return start == end ? null : text.substring(start + 1, end + 1);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }
}
