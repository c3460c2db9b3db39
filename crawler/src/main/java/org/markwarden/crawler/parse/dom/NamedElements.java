package org.markwarden.crawler.parse.dom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a document that have a class or an id, by which most selectors are answered without a walk. */
final class NamedElements {
    private static final Pattern PLAIN_NAME = Pattern.compile("[.#][A-Za-z_][\\w-]*");
    /** One choice whose every match stands in the element with that id: no comma, no sibling. */
    private static final Pattern INSIDE_ID = Pattern.compile("#([A-Za-z_][\\w-]*)(?:[ >.:\\[][^,+~]*)?");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern UNSURE = Pattern.compile("[:\\[]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Document document;
    private final List<Element> named = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<Element>> byId = new HashMap<>();

    NamedElements(Document document) {
        this.document = document;
    }

    /** Takes an element with a class or an id, in order of writing; one that has both comes twice in a row. */
    void add(Element element) {
        if (named.isEmpty() || !named.getLast().equals(element)) {
            named.add(element);
        }
    }

    /** What a selector finds; one that begins with an id is asked only of the elements that have it. */
    List<Element> select(String selector) {
        gatherNames();
        if (!mayHold(selector)) {
            return List.of();
        }
        Matcher scope = INSIDE_ID.matcher(selector);
        return scope.matches()
                ? byId.getOrDefault(scope.group(1), List.of()).stream()
                        .flatMap(element -> element.select(selector).stream())
                        .distinct()
                        .toList()
                : document.select(selector);
    }

    /**
     * Whether the document has the first class or id of one of the choices of a selector; false means that nothing can match.
     * Selectors with brackets or quotation marks inside are not judged.
     */
    private boolean mayHold(String selector) {
        if (selector.indexOf('(') >= 0 || selector.indexOf('"') >= 0 || selector.indexOf('\'') >= 0) {
            return true;
        }
        for (String choice : COMMA.split(selector, -1)) {
            Matcher name = PLAIN_NAME.matcher(choice);
            boolean plain = name.find()
                    && !UNSURE.matcher(choice.substring(0, name.start())).find();
            if (!plain || names.contains(name.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void gatherNames() {
        if (!names.isEmpty()) {
            return;
        }
        Set<String> classes = new HashSet<>();
        for (Element element : named) {
            String id = element.id();
            if (!id.isEmpty()) {
                names.add("#" + id.toLowerCase(Locale.ROOT));
                byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(element);
            }
            classes.add(element.className());
        }
        for (String written : classes) {
            for (String word : SPACES.split(written.toLowerCase(Locale.ROOT), -1)) {
                names.add("." + word);
            }
        }
    }
}
