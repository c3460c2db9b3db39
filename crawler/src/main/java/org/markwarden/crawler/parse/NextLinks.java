package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.crawler.parse.words.PhraseTable;

/** The link to the following page of a list: by label, by class, by relation, else the number behind the current one. */
final class NextLinks {
    private static final Map<String, Integer> WORDS = words();
    private static final int LONGEST_LABEL = 30;
    private static final Pattern CLASS = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:page[_-]?next|next[_-]?page|pagination[_-]*next|pager[_-]*next|nav[_-]next|i-next|nextpostslink|next[_-]?posts?(?:[_-]?link)?|next|load[_-]?more)(?:$|[\\s_-])");
    private static final Pattern NO_LIST = Pattern.compile(
            "(?i)slick|swiper|carousel|slider|gallery|calendar|lightbox|owl-|disabled|inactive|is-off|tab");
    private static final Pattern PAGER =
            Pattern.compile("(?i)pag(?:er|ing|ination|es|enav|e-numbers|enumbers)|seitennummer|wp-pagenavi|fenye");
    private static final Pattern CURRENT = Pattern.compile("(?i)current|active|selected|\\bon\\b|\\bcur\\b|here");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final Document document;
    private final List<Anchor> anchors;
    private final URI here;

    private NextLinks(Document document, List<Anchor> anchors, URI here) {
        this.document = document;
        this.anchors = anchors;
        this.here = here;
    }

    /** The addresses, mostly none or one. */
    static List<URI> of(Document document, List<Anchor> anchors, URI here) {
        NextLinks links = new NextLinks(document, anchors, here);
        Set<URI> found = links.labelled();
        if (found.isEmpty()) {
            found = links.related();
        }
        return found.isEmpty() ? links.numbered() : List.copyOf(found);
    }

    private Set<URI> related() {
        Set<URI> found = new LinkedHashSet<>();
        for (Element link : document.select("[rel~=(?i)\\bnext\\b][href]")) {
            target(link).ifPresent(found::add);
        }
        return found;
    }

    private Set<URI> labelled() {
        Set<URI> sure = new LinkedHashSet<>();
        Set<URI> second = new LinkedHashSet<>();
        Set<URI> byClass = new LinkedHashSet<>();
        for (Anchor anchor : anchors) {
            Element link = anchor.element();
            int rank = isElsewhere(anchor.target()) ? 3 : rank(anchor);
            boolean named = rank == 3 && !isElsewhere(anchor.target()) && hasNextClass(link);
            if ((rank < 3 || named) && isForLists(link)) {
                if (rank == 1) {
                    sure.add(anchor.target());
                } else if (rank == 2 && inPager(link)) {
                    second.add(anchor.target());
                } else if (named) {
                    byClass.add(anchor.target());
                }
            }
        }
        return !sure.isEmpty() ? sure : !byClass.isEmpty() ? byClass : second;
    }

    private static boolean hasNextClass(Element link) {
        Element parent = link.parent();
        boolean wrapped = parent != null
                && parent.childrenSize() == 1
                && CLASS.matcher(parent.className()).find();
        return CLASS.matcher(link.className()).find()
                || CLASS.matcher(link.id()).find()
                || wrapped;
    }

    private static int rank(Anchor anchor) {
        Element link = anchor.element();
        int best = 3;
        for (String label : new String[] {anchor.text(), link.attr("aria-label"), link.attr("title")}) {
            if (!label.isEmpty() && label.length() <= 2 * LONGEST_LABEL) {
                String plain = Tidy.text(label).toLowerCase(Locale.ROOT);
                best = Math.min(best, WORDS.getOrDefault(plain, 3));
            }
        }
        return best;
    }

    private static boolean isForLists(Element link) {
        Element element = link;
        for (int i = 0; i < 4 && element != null; i++, element = element.parent()) {
            if (NO_LIST.matcher(element.className()).find()) {
                return false;
            }
        }
        return true;
    }

    private static boolean inPager(Element link) {
        Element element = link;
        for (int i = 0; i < 5 && element != null; i++, element = element.parent()) {
            if (PAGER.matcher(element.className()).find()
                    || PAGER.matcher(element.id()).find()) {
                return true;
            }
        }
        return false;
    }

    /** In a row of page numbers the one behind the number that is no link, or is marked as current. */
    private List<URI> numbered() {
        Map<Element, Map<Integer, URI>> rows = new HashMap<>();
        for (Anchor anchor : anchors) {
            String text = isElsewhere(anchor.target()) ? "" : anchor.text();
            if (NUMBER.matcher(text).matches() && inPager(anchor.element())) {
                rows.computeIfAbsent(row(anchor.element()), r -> new HashMap<>())
                        .putIfAbsent(Integer.parseInt(text), anchor.target());
            }
        }
        List<URI> found = new ArrayList<>();
        rows.forEach((row, numbers) -> {
            URI next = numbers.get(current(row, numbers) + 1);
            if (next != null && found.isEmpty() && !next.equals(here)) {
                found.add(next);
            }
        });
        return found;
    }

    private static Element row(Element link) {
        Element parent = link.parent();
        if (parent == null) {
            return link;
        }
        boolean item = parent.childrenSize() == 1 && parent.parent() != null;
        return item ? java.util.Objects.requireNonNull(parent.parent()) : parent;
    }

    private static int current(Element row, Map<Integer, URI> numbers) {
        for (Element element : row.select("*")) {
            String text = element.text().strip();
            boolean number = NUMBER.matcher(text).matches();
            if (number && (CURRENT.matcher(element.className()).find() || element.hasAttr("aria-current"))) {
                return Integer.parseInt(text);
            }
            if (number
                    && element.selectFirst("a") == null
                    && element.closest("a") == null
                    && !numbers.containsKey(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        return -2;
    }

    private Optional<URI> target(Element link) {
        return Addresses.of(link.absUrl("href")).filter(target -> !isElsewhere(target));
    }

    private boolean isElsewhere(URI target) {
        return !target.getHost().equalsIgnoreCase(here.getHost()) || target.equals(here);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String[] row : PhraseTable.rows(NextLinks.class, "next-words.csv")) {
            words.put(row[1], Integer.valueOf(row[0]));
        }
        return Map.copyOf(words);
    }
}
