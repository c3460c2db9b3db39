package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What the names of an element (class, id, data-testid, itemprop) say of it; remembers them for one page. */
final class ClassWords {
    private static final Map<String, Long> ROLES = load();
    private static final String PRICE = "price";
    private static final int LONGEST = 300;

    private static final Set<String> NAMING = Set.of(
            "class",
            "id",
            "itemprop",
            "data-testid",
            "data-test",
            "data-test-id",
            "data-qa",
            "data-hook",
            "data-automation",
            "data-component",
            "data-section-type");
    private static final int MOST_ATTRIBUTES = 60;

    /** "has-discount", "with-list-price" and "price-and-shipping" are said of the price beside it. */
    private static final Set<String> BESIDE = Set.of("has", "with", "and");

    private static final long OTHERS =
            Role.SAVE.bit() | Role.WAS.bit() | Role.WAS_LIST.bit() | Role.WAS_REGULAR.bit() | Role.SHIP.bit();

    private final Map<String, Long> known = new HashMap<>();
    private final Map<Element, Long> byElement = new HashMap<>();

    /** The roles named by the element itself, as bits. */
    long roles(Element element) {
        return element.attributesSize() == 0 ? 0 : byElement.computeIfAbsent(element, this::named);
    }

    private long named(Element element) {
        long roles = 0;
        int seen = 0;
        for (Attribute attribute : element.attributes()) {
            if (NAMING.contains(attribute.getKey())) {
                roles |= of(attribute.getValue());
            }
            if (++seen > MOST_ATTRIBUTES) {
                break;
            }
        }
        return roles;
    }

    private long of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        return known.computeIfAbsent(names.length() > LONGEST ? names.substring(0, LONGEST) : names, ClassWords::words);
    }

    /** Words are parted by anything but letters, and by capitals inside. */
    private static long words(String names) {
        long roles = 0;
        int start = -1;
        boolean beside = false;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean capital =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (!letter || capital)) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                roles |= beside ? word(word) & ~OTHERS : word(word);
                beside = (beside || BESIDE.contains(word)) && (capital || c == '-' || c == '_');
                start = capital ? i : -1;
            } else if (letter && start < 0) {
                start = i;
            }
        }
        return roles;
    }

    /** Also priceold, oldprice, saleprice, which are two words. */
    private static long word(String word) {
        Long roles = ROLES.get(word);
        if (roles != null) {
            return roles;
        }
        if (word.length() > PRICE.length() && word.startsWith(PRICE)) {
            return ROLES.getOrDefault(word.substring(PRICE.length()), 0L) | Role.PRICE.bit();
        }
        if (word.length() > PRICE.length() && word.endsWith(PRICE)) {
            return ROLES.getOrDefault(word.substring(0, word.length() - PRICE.length()), 0L) | Role.PRICE.bit();
        }
        return 0;
    }

    private static Map<String, Long> load() {
        Map<String, Long> roles = new HashMap<>();
        for (String[] row : PhraseTable.rows(Role.class, "class-words.csv")) {
            roles.merge(row[0], Role.valueOf(row[1]).bit(), (a, b) -> a | b);
        }
        return Map.copyOf(roles);
    }
}
