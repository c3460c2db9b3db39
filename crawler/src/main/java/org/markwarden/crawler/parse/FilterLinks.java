package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.layout.Anchor;

/** The links by which a list offers to be narrowed down, as the classes around them say. */
final class FilterLinks {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:filters?|facets?|faceted|layered|refinements?|swatch(?:es)?|selector|attributes?)(?:$|[\\s_-])");
    private static final int HEIGHT = 5;

    private final Map<Element, Boolean> named = new HashMap<>();

    private FilterLinks() {}

    static Set<URI> of(List<Anchor> anchors) {
        FilterLinks links = new FilterLinks();
        return anchors.stream()
                .filter(anchor -> links.isFilter(anchor.element()))
                .map(Anchor::target)
                .collect(Collectors.toSet());
    }

    private boolean isFilter(Element link) {
        Element element = link;
        for (int i = 0; i < HEIGHT && element != null; i++, element = element.parent()) {
            if (named.computeIfAbsent(element, FilterLinks::isNamed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Element element) {
        return element.attributesSize() > 0
                && (NAME.matcher(element.className()).find()
                        || NAME.matcher(element.id()).find());
    }
}
