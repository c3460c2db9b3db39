package org.markwarden.crawler.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.markwarden.crawler.parse.words.PhraseTable;

/** Takes out of addresses what only says whose visit it is: each visitor, and each page, would have addresses of its own. */
public final class SessionIds {
    private static final Pattern PATH = Pattern.compile("(?i);(?:" + names("path") + ")=[^?#/;]*");
    /** A code of letters and digits; a short word or a bare number may be what the page is about. */
    private static final Pattern QUERY = Pattern.compile(
            "(?i)(?<=[?&])(?:" + names("query") + ")=(?=[^&]{0,127}\\d)(?=[^&]{0,127}[a-z])[0-9a-z,_-]{16,128}(?:&|$)");

    private SessionIds() {}

    /** The address without them. */
    public static String without(String url) {
        String path = url.indexOf(';') < 0 ? url : PATH.matcher(url).replaceAll("");
        if (path.indexOf('?') < 0) {
            return path;
        }
        Matcher session = QUERY.matcher(path);
        return session.find() ? trimmed(session.replaceAll("")) : path;
    }

    private static String trimmed(String url) {
        char last = url.charAt(url.length() - 1);
        return last == '?' || last == '&' ? url.substring(0, url.length() - 1) : url;
    }

    private static String names(String kind) {
        return PhraseTable.rows(SessionIds.class, "session-parameters.csv").stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> Pattern.quote(row[1].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
    }
}
