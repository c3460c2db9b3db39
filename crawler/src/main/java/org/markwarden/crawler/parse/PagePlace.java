package org.markwarden.crawler.parse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/**
 * Which page of a list an address names: {@code ?page=3}, {@code &s=88}, {@code /page/3/}, {@code list_3.html}, {@code /p3}.
 *
 * @param list the address with its page number blotted out: the same for all pages of one list
 * @param number page number or offset as written, absent where the address names none
 * @param countsItems whether it counts items and not pages
 */
record PagePlace(String list, OptionalLong number, boolean countsItems) {
    private static final int MOST_DIGITS = 9;
    private static final Map<String, Boolean> PARAMETERS = parameters();
    private static final Pattern SEGMENT = Pattern.compile(
            "(?i)/(?:page|pages|seite|pagina|página|strona|stranka|sayfa|side|sida|sivu|trang|halaman|p|pg)[/_-]?(\\d{1,9})(?=/|\\.s?html?|\\.php|$)");
    private static final Pattern SUFFIX =
            Pattern.compile("(?i)(?<=[a-z\\d])[_-](?:p|page[_-]?)?(\\d{1,5})(?=\\.(?:s?html?|php|aspx?)$|/?$)");

    private static final Pattern BARE = Pattern.compile("/(\\d{1,4})(?=/?$)");

    static PagePlace of(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        Map<String, String> query = query(url.getRawQuery());
        for (Map.Entry<String, String> pair : query.entrySet()) {
            Boolean items = PARAMETERS.get(pair.getKey().toLowerCase(Locale.ROOT));
            if (items != null && isNumber(pair.getValue())) {
                OptionalLong number = OptionalLong.of(Long.parseLong(pair.getValue()));
                query.remove(pair.getKey());
                return new PagePlace(same(path, query), number, items);
            }
        }
        return inPath(path, query);
    }

    /** Whether the other address is a later page of the same list; nothing when it cannot be told. */
    Optional<Boolean> isBefore(PagePlace other) {
        if (!isSameList(other) || (number.isEmpty() && other.number.isEmpty())) {
            return Optional.empty();
        }
        if (other.number.isEmpty()) {
            return Optional.of(false);
        }
        return Optional.of(other.number.getAsLong() > orFirst(other));
    }

    /** The list by what names its pages beyond doubt; a bare number in a path may be that of the list itself. */
    static String namedList(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        Map<String, String> query = query(url.getRawQuery());
        query.entrySet().removeIf(pair -> counts(pair.getKey()) && isNumber(pair.getValue()));
        return same(SEGMENT.matcher(path).replaceFirst(""), query);
    }

    /** Whether both are pages of one list. */
    boolean isSameList(PagePlace other) {
        return list.equals(other.list);
    }

    /** The page that stands here when its address says so, otherwise the first. */
    private long orFirst(PagePlace other) {
        return number.orElse(other.countsItems ? 0 : 1);
    }

    /** The page number of an address that names a page, else of the first page. */
    long page() {
        return number.orElse(1);
    }

    /** Whether the name of a parameter is one of those that count pages or items. */
    static boolean counts(String parameter) {
        return PARAMETERS.containsKey(parameter.toLowerCase(Locale.ROOT));
    }

    /** Whether the address calls it a page or counts items by name: a bare number may count anything. */
    static boolean isNamed(URI url) {
        return query(url.getRawQuery()).entrySet().stream()
                        .anyMatch(pair -> counts(pair.getKey()) && isNumber(pair.getValue()))
                || SEGMENT.matcher(url.getRawPath() == null ? "" : url.getRawPath())
                        .find();
    }

    /** Whether a parameter counts items and not pages. */
    static boolean countsItems(String parameter) {
        return PARAMETERS.getOrDefault(parameter.toLowerCase(Locale.ROOT), false);
    }

    /** The same address with one parameter set, in the place where it stood, or behind the others. */
    static Optional<URI> with(URI url, String parameter, String value) {
        Map<String, String> query = query(url.getRawQuery());
        query.put(
                query.keySet().stream()
                        .filter(parameter::equalsIgnoreCase)
                        .findFirst()
                        .orElse(parameter),
                URLEncoder.encode(value, StandardCharsets.UTF_8));
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return Addresses.of(url.getScheme() + "://" + url.getRawAuthority() + list(path, query));
    }

    /** The same address without its query. */
    static Optional<URI> without(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return Addresses.of(url.getScheme() + "://" + url.getRawAuthority() + path);
    }

    /** Names and values of a query in order, as written. */
    static Map<String, String> query(@Nullable String written) {
        Map<String, String> query = new LinkedHashMap<>();
        if (written != null) {
            for (String pair : written.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (!pair.isEmpty()) {
                    query.putIfAbsent(
                            equals < 0 ? pair : pair.substring(0, equals),
                            equals < 0 ? "" : pair.substring(equals + 1));
                }
            }
        }
        return query;
    }

    private static PagePlace inPath(String path, Map<String, String> query) {
        for (Pattern pattern : new Pattern[] {SEGMENT, SUFFIX, BARE}) {
            Matcher matcher = pattern.matcher(path);
            if (matcher.find()) {
                String rest = path.substring(0, matcher.start()) + path.substring(matcher.end());
                return new PagePlace(same(rest, query), OptionalLong.of(Long.parseLong(matcher.group(1))), false);
            }
        }
        return new PagePlace(same(path, query), OptionalLong.empty(), false);
    }

    /** A page of a list is often called {@code /list/}, {@code /list} and {@code /list/index.html} alike. */
    private static String same(String path, Map<String, String> query) {
        return list(path.replaceFirst("(?:/(?:index|default)\\.[a-z]{3,5})?/*$", ""), new TreeMap<>(query));
    }

    private static String list(String path, Map<String, String> query) {
        StringBuilder list = new StringBuilder(path);
        char sign = '?';
        for (Map.Entry<String, String> pair : query.entrySet()) {
            list.append(sign).append(pair.getKey());
            if (!pair.getValue().isEmpty()) {
                list.append('=').append(pair.getValue());
            }
            sign = '&';
        }
        return list.toString();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Map<String, Boolean> parameters() {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (String[] row : PhraseTable.rows(PagePlace.class, "page-parameters.csv")) {
            parameters.put(row[1], row[0].equals("items"));
        }
        return Map.copyOf(parameters);
    }
}
