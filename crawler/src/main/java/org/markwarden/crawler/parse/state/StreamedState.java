package org.markwarden.crawler.parse.state;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.StateTrees.Script;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import tools.jackson.databind.JsonNode;

/** State that a server sends piece by piece while the page arrives: {@code self.__next_f.push([1,"…"])} and its like. */
public final class StreamedState {
    private static final Pattern PIECE = Pattern.compile("_f\\.push\\(\\s*(?=\\[\\s*1\\s*,)");
    private static final int MOST_TEXT = 12_000_000;

    private StreamedState() {}

    /** The trees of the pieces, put together in the order of the page. */
    public static List<Tree> trees(List<String> scripts) {
        StringBuilder text = new StringBuilder();
        for (String script : scripts) {
            Matcher piece = PIECE.matcher(script);
            while (piece.find() && text.length() < MOST_TEXT) {
                append(LooseJson.at(script, piece.end()), text);
            }
        }
        return text.isEmpty() ? List.of() : StateTrees.of(List.of(new Script("streamed", true, text.toString())));
    }

    private static void append(LooseJson.@Nullable Read read, StringBuilder text) {
        JsonNode words = read == null ? null : read.value().get(1);
        if (words != null && words.isString()) {
            text.append(words.stringValue());
        }
    }
}
