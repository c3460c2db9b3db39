package org.markwarden.crawler.parse.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.parse.json.LooseJson;
import tools.jackson.databind.JsonNode;

/**
 * State written as a function called once with the values that repeat:
 * {@code __NUXT__=(function(a,b){return {name:a,price:b}}("Kettle",39))}. The arguments are put where their names stand.
 */
final class CalledState {
    private static final int LONGEST = 3_000_000;
    private static final Pattern HEAD =
            Pattern.compile("=\\s*\\(\\s*function\\s*\\(([\\w$,\\s]{1,20000})\\)\\s*\\{\\s*(?:return\\b)?");

    private CalledState() {}

    /** The text with its values in place, or the text as it is. */
    static String spelledOut(String text) {
        Matcher head = text.length() > LONGEST || !text.contains("(function(") ? null : HEAD.matcher(text);
        int call = head == null ? -1 : text.lastIndexOf("}(");
        if (head == null || call < 0 || !head.find() || call < head.end()) {
            return text;
        }
        Map<String, String> values = values(head.group(1), text.substring(call + 2));
        return values.isEmpty() ? text : "state=" + replaced(text.substring(head.end(), call), values);
    }

    private static Map<String, String> values(String names, String arguments) {
        LooseJson.Read read = LooseJson.at("[" + closed(arguments), 0);
        List<String> parameters = List.of(names.split("\\s*,\\s*", -1));
        Map<String, String> values = new HashMap<>();
        if (read == null || !read.value().isArray() || read.value().size() > parameters.size()) {
            return values;
        }
        for (int i = 0; i < read.value().size(); i++) {
            JsonNode value = read.value().get(i);
            values.put(parameters.get(i).strip(), value.toString());
        }
        return values;
    }

    /** The arguments end at the last parenthesis but the one around the whole call. */
    private static String closed(String arguments) {
        int end = arguments.lastIndexOf(')');
        int inner = end < 0 ? -1 : arguments.lastIndexOf(')', end - 1);
        boolean wrapped = inner >= 0 && arguments.substring(inner + 1, end).isBlank();
        int cut = wrapped ? inner : end;
        return (cut < 0 ? arguments : arguments.substring(0, cut)) + "]";
    }

    /** Only a name that stands as a whole value is replaced; strings are passed over. */
    private static String replaced(String body, Map<String, String> values) {
        StringBuilder out = new StringBuilder(body.length() + 1_000);
        char before = ' ';
        int i = 0;
        while (i < body.length() && out.length() < LONGEST) {
            char c = body.charAt(i);
            int end = c == '"' || c == '\'' ? endOfString(body, i) : endOfName(body, i);
            if (end == i) {
                out.append(c);
                before = c <= ' ' ? before : c;
                i++;
                continue;
            }
            String piece = body.substring(i, end);
            boolean isValue = before == ':' || before == '[' || before == ',';
            boolean ends = end == body.length() || ",}] \n".indexOf(body.charAt(end)) >= 0;
            out.append(isValue && ends ? values.getOrDefault(piece, piece) : piece);
            before = piece.charAt(piece.length() - 1);
            i = end;
        }
        return out.toString();
    }

    private static int endOfString(String text, int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_$".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
