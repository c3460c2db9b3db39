package org.markwarden.crawler.intake;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.NormalUrl;

/** Web addresses as people write them: in sentences, in share texts, in capitals, with the wide signs of a Chinese keyboard. */
final class WrittenAddresses {
    private static final String SCHEME = "(?i)[hｈ][tｔ][tｔ][pｐ]([sｓ])?\\s?[:：]\\s?[/／]\\s?[/／]";
    private static final String NO_PART = "\\s\"'<>\\\\\\[\\]()，。；：、！（）【】「」『』《》“”‘’";
    private static final Pattern IN_CELL = Pattern.compile(SCHEME + "([^" + NO_PART + "]{4,2000})");
    private static final Pattern IN_PROSE = Pattern.compile(SCHEME + "([^" + NO_PART + "\\p{IsHan}]{4,2000})");
    /** What is noted behind it begins with a space, a bracket or a wide sign. */
    private static final Pattern BARE = Pattern.compile(
            "(?://)?([\\w-]+(?:\\.[\\w-]+){1,20}(?::\\d{1,5})?(?:[/?][^" + NO_PART + "]*)?)(?:[(，。；、（【].*)?");

    private WrittenAddresses() {}

    /** Those in a sentence, where a Chinese character ends one. */
    static List<URI> inProse(@Nullable String text) {
        return text == null ? List.of() : found(IN_PROSE, text);
    }

    /** Those in a cell that is there for addresses; the scheme may be missing in it. */
    static List<URI> inCell(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        var bare = BARE.matcher(cell.strip());
        return bare.matches()
                ? NormalUrl.of("https://" + bare.group(1)).stream().toList()
                : found(IN_CELL, cell);
    }

    private static List<URI> found(Pattern pattern, String text) {
        return pattern.matcher(text.replace("&amp;", "&"))
                .results()
                .flatMap(address -> NormalUrl.of(normal(address)).stream())
                .distinct()
                .toList();
    }

    private static String normal(MatchResult address) {
        String secure = address.group(1) == null ? "" : "s";
        return "http" + secure + "://" + address.group(2).replaceFirst("[.,;:!?*]+$", "");
    }
}
