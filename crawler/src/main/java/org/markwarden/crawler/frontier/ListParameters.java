package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwarden.crawler.parse.words.PhraseTable;

/** Which parameters of an address only order a list or act for a visitor. */
final class ListParameters {
    private static final Map<String, Pattern> ORDER = load("order");
    private static final Map<String, Pattern> ACT = load("act");

    private ListParameters() {}

    /** Whether to visit it would put something in a cart or on a list of the visitor's. */
    static boolean acts(URI url) {
        return pairs(url).anyMatch(pair -> is(ACT, pair));
    }

    /** The same list in its usual order, nothing asked for twice. */
    static URI inUsualOrder(URI url) {
        List<String> kept =
                pairs(url).filter(pair -> !is(ORDER, pair)).distinct().toList();
        if (kept.size() == pairs(url).count()) {
            return url;
        }
        String text = url.toString();
        String bare = text.substring(0, text.indexOf('?'));
        return NormalUrl.of(kept.isEmpty() ? bare : bare + "?" + String.join("&", kept))
                .orElse(url);
    }

    /** The pairs of a query as written. */
    static Stream<String> pairs(URI url) {
        return Optional.ofNullable(url.getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(pair -> !pair.isEmpty());
    }

    /** The name of a pair, in lower case. */
    static String name(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean is(Map<String, Pattern> table, String pair) {
        Pattern value = table.get(name(pair));
        return value != null
                && value.matcher(pair.substring(pair.indexOf('=') + 1)).matches();
    }

    private static Map<String, Pattern> load(String role) {
        Map<String, Pattern> table = new HashMap<>();
        for (String[] row : PhraseTable.rows(ListParameters.class, "list-parameters.csv")) {
            if (row[0].equals(role)) {
                String[] cells = row[1].split(",", 2);
                table.put(cells[0], Pattern.compile(cells[1].equals("*") ? ".*" : cells[1], Pattern.CASE_INSENSITIVE));
            }
        }
        return Map.copyOf(table);
    }
}
