package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.layout.Anchor;

/** Rows of page numbers: the page behind the number that is no link, or is marked as current, or stands in the address. */
final class PageNumbers {
    private static final Pattern CURRENT =
            Pattern.compile("(?i)current|active|selected|\\bon\\b|\\bcur\\b|here|\\bnow\\b|thispage");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final List<Anchor> anchors;
    private final URI here;

    PageNumbers(List<Anchor> anchors, URI here) {
        this.anchors = anchors;
        this.here = here;
    }

    /** The address of the next number, or nothing. */
    List<URI> next() {
        Map<Element, Map<Integer, URI>> rows = new HashMap<>();
        for (Anchor anchor : anchors) {
            String text = anchor.text();
            boolean ours = String.valueOf(anchor.target().getHost()).equalsIgnoreCase(here.getHost());
            if (ours && NUMBER.matcher(text).matches() && Pager.holds(anchor.element())) {
                rows.computeIfAbsent(row(anchor.element()), r -> new HashMap<>())
                        .putIfAbsent(Integer.parseInt(text), anchor.target());
            }
        }
        return rows.entrySet().stream()
                .map(row -> behind(row.getKey(), row.getValue()))
                .flatMap(List::stream)
                .filter(next -> !next.equals(here))
                .limit(1)
                .toList();
    }

    private List<URI> behind(Element row, Map<Integer, URI> numbers) {
        OptionalInt current = current(row, numbers);
        URI next = current.isEmpty() ? null : numbers.get(current.getAsInt() + 1);
        return next == null ? List.of() : List.of(next);
    }

    private static Element row(Element link) {
        Element parent = link.parent();
        if (parent == null) {
            return link;
        }
        boolean item = parent.childrenSize() == 1 && parent.parent() != null;
        return item ? Objects.requireNonNull(parent.parent()) : parent;
    }

    private OptionalInt current(Element row, Map<Integer, URI> numbers) {
        for (Element element : row.select("*")) {
            String text = element.text().strip();
            if (NUMBER.matcher(text).matches() && isCurrent(element, numbers, Integer.parseInt(text))) {
                return OptionalInt.of(Integer.parseInt(text));
            }
        }
        return fromAddress(numbers);
    }

    private static boolean isCurrent(Element element, Map<Integer, URI> numbers, int number) {
        boolean marked = CURRENT.matcher(element.className()).find() || element.hasAttr("aria-current");
        boolean plain = element.selectFirst("a") == null && element.closest("a") == null;
        return marked || (plain && !numbers.containsKey(number));
    }

    /** Every number is a link: the page that its own number leads to, else what the address says. */
    private OptionalInt fromAddress(Map<Integer, URI> numbers) {
        PagePlace place = PagePlace.of(here);
        for (Map.Entry<Integer, URI> entry : numbers.entrySet()) {
            if (entry.getValue().equals(here)) {
                return OptionalInt.of(entry.getKey());
            }
        }
        boolean ofList = numbers.size() > 1
                && numbers.values().stream().allMatch(url -> PagePlace.of(url).isSameList(place));
        return ofList && place.page() < Integer.MAX_VALUE && !place.countsItems()
                ? OptionalInt.of((int) place.page())
                : OptionalInt.empty();
    }
}
