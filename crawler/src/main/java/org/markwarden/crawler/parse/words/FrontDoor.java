package org.markwarden.crawler.parse.words;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What trails of categories call the front page of a site: their first step, and no category. */
public final class FrontDoor {
    private static final Set<String> NAMES = PhraseTable.rows(FrontDoor.class, "front-door-words.csv").stream()
            .flatMap(row -> Stream.of(row[1].split("\\|", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private static final String HOME = "home";

    private FrontDoor() {}

    /** Whether the step is called nothing else in any language; "Home" alone may be the shelf of things for it. */
    public static boolean isName(String step) {
        return NAMES.contains(step.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a step that leads to the front page is called so, with the name of the site before it or none; others call a shelf there. */
    public static boolean isHome(String step) {
        String name = step.strip().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.equals(HOME) || NAMES.contains(name) || NAMES.contains(last);
    }
}
