package org.markwarden.crawler.parse.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pictures of an offer: markup often names the first only, the page shows it among the others. */
final class Pictures {
    private static final Pattern BEHIND_FILE =
            Pattern.compile("(?i)(?<=\\.(?:jpe?g|png|webp|avif|gif))[^/]*$|[?#;][^/]*$");
    private static final Pattern SIZE =
            Pattern.compile("(?i)/(?:c?\\d{2,4}x\\d{2,4}|[wh]_?\\d{2,4})(?=/)|[_-]\\d{2,4}x\\d{0,4}(?=\\.\\w+$)");

    private Pictures() {}

    /** The claimed pictures; a single one with those of another claim that shows it too. */
    static List<String> of(Claim best, List<Claim> all) {
        if (best.values().size() != 1) {
            return best.values();
        }
        String key = key(best.value());
        return all.stream()
                .filter(other -> other.values().size() > 1
                        && other.values().stream().map(Pictures::key).anyMatch(key::equals))
                .findFirst()
                .map(other -> withOthers(best.value(), other.values()))
                .orElse(best.values());
    }

    private static List<String> withOthers(String first, List<String> shown) {
        List<String> pictures = new ArrayList<>(List.of(first));
        Set<String> keys = new HashSet<>(Set.of(key(first)));
        String host = host(first);
        for (String url : shown) {
            if (host(url).equals(host) && keys.add(key(url))) {
                pictures.add(url);
            }
        }
        return pictures;
    }

    /** The address without what tells only the size. */
    private static String key(String url) {
        int from = url.indexOf("//");
        String path = from < 0 ? url : url.substring(from);
        return SIZE.matcher(BEHIND_FILE.matcher(path).replaceFirst("")).replaceAll("");
    }

    private static String host(String url) {
        int from = url.indexOf("//");
        int end = from < 0 ? -1 : url.indexOf('/', from + 2);
        return end < 0 ? "" : url.substring(from + 2, end);
    }
}
