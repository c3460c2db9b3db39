package org.markwarden.crawler.parse.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pictures of an offer: markup often names the first only, the page shows it among the others. */
public final class Pictures {
    private static final Pattern BEHIND_FILE =
            Pattern.compile("(?i)(?<=\\.(?:jpe?g|png|webp|avif|gif))[^/]*$|[?#;][^/]*$");
    private static final Pattern SIZE = Pattern.compile(
            "(?i)/(?:c?\\d{2,4}x\\d{2,4}|[wh]_?\\d{2,4}|s-l\\d{2,4})(?=[/.])|[_-]\\d{2,4}x\\d{0,4}(?=\\.\\w+$)|\\._[A-Z0-9_,]{2,40}_(?=\\.\\w+$)");

    /** Two slashes, the host, a folder. */
    private static final int FIRST_FOLDERS = 4;

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

    /** Whether two addresses lead to the same picture, in whatever size. */
    public static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    private static List<String> withOthers(String first, List<String> shown) {
        List<String> pictures = new ArrayList<>(List.of(first));
        Set<String> keys = new HashSet<>(Set.of(key(first)));
        String folder = folder(first);
        for (String url : shown) {
            if (folder(url).equals(folder) && keys.add(key(url))) {
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

    /** The host with the first folder: what decorates a page lies elsewhere. */
    private static String folder(String url) {
        String[] steps = key(url).split("/", -1);
        int end = Math.min(steps.length - 1, FIRST_FOLDERS);
        return String.join("/", List.of(steps).subList(0, Math.max(0, end)));
    }
}
