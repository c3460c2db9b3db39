package org.markwarden.crawler.parse.seller;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that stand in several lines: where they end is told by their postal code or country. */
final class PostalLines {
    private static final int MOST = 7;
    private static final int LONGEST = 60;
    private static final Pattern POSTAL =
            Pattern.compile("(?:[A-Z]{1,3}[- ])?\\d{4,6}(?:-\\d{3,4})?(?:,? \\p{L}.{0,40})?"
                    + "|.{0,40}\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}"
                    + "|.{0,40}\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?");
    private static final Set<String> COUNTRIES = countries();

    private PostalLines() {}

    /** The lines from here to the end of the address that begins here; the first alone where no end is seen. */
    static List<String> from(List<String> lines, int at) {
        List<String> taken = new ArrayList<>();
        int complete = 0;
        for (int i = at; i < lines.size() && taken.size() < MOST && isPart(lines.get(i)); i++) {
            taken.add(lines.get(i));
            complete = isEnd(lines.get(i)) ? taken.size() : complete;
        }
        return List.copyOf(taken.subList(0, Math.min(Math.max(complete, 1), taken.size())));
    }

    private static boolean isPart(String line) {
        return line.length() <= LONGEST && LabelMarks.of(line).isEmpty();
    }

    /** Whether an address may end with this line. */
    static boolean isEnd(String line) {
        return isCountry(line)
                || (line.length() <= LONGEST && POSTAL.matcher(line).matches());
    }

    /** Whether an address in one line is complete: nothing is written behind a country, and Chinese ones take one line. */
    static boolean isWhole(String address) {
        return isCountry(address.substring(address.lastIndexOf(',') + 1).strip())
                || address.chars().anyMatch(Character::isIdeographic);
    }

    static boolean isCountry(String line) {
        return COUNTRIES.contains(line.length() == 2 ? line : line.toLowerCase(Locale.ROOT));
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>(Set.of("uk", "usa", "great britain", "hong kong", "taiwan", "south korea"));
        for (String code : Locale.getISOCountries()) {
            names.add(code);
            for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pl")) {
                names.add(Locale.of("", code)
                        .getDisplayCountry(Locale.of(language))
                        .toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(names);
    }
}
