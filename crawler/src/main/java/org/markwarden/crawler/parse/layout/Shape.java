package org.markwarden.crawler.parse.layout;

import java.util.Set;
import org.jsoup.nodes.Element;

/** The shape of an element: its tag and classes and those of its nearest ancestors. Cards of a list share it. */
final class Shape {
    private static final int LEVELS = 4;
    private static final int LONGEST = 300;

    private Shape() {}

    private static final Set<String> OF_A_MEMBER =
            Set.of("first", "last", "odd", "even", "active", "selected", "hover");

    /** As {@link #of}, without what tells the members of a list apart: numbers, first, last, odd, even. */
    static String ofList(Element element) {
        StringBuilder shape = new StringBuilder(96);
        Element e = element;
        for (int i = 0; i < LEVELS && e != null; i++, e = e.parent()) {
            shape.append(e.normalName()).append('.');
            append(shape, e.className());
            shape.append('<');
        }
        return shape.toString();
    }

    private static void append(StringBuilder shape, String names) {
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            if (!letter && start >= 0) {
                String word = names.substring(start, i);
                shape.append(OF_A_MEMBER.contains(word) ? "" : word);
            }
            start = !letter ? -1 : start < 0 ? i : start;
            if (!letter && !Character.isDigit(c) && shape.charAt(shape.length() - 1) != ' ') {
                shape.append(c);
            }
        }
    }

    static String of(Element element) {
        StringBuilder shape = new StringBuilder();
        Element e = element;
        for (int i = 0; i < LEVELS && e != null; i++, e = e.parent()) {
            shape.append(e.normalName()).append('.').append(e.className()).append('<');
        }
        return shape.toString();
    }

    /** Where an element stands, as a selector from its nearest ancestor with an id, or from a few levels up. */
    static String path(Element element) {
        StringBuilder path = new StringBuilder();
        Element e = element;
        for (int i = 0; i < LEVELS && e != null && !e.normalName().equals("body"); i++, e = e.parent()) {
            String id = e.id();
            String own = id.isEmpty() ? e.normalName() + classes(e) : "#" + id;
            path.insert(0, own + (path.isEmpty() ? "" : ">"));
            if (!id.isEmpty()) {
                break;
            }
        }
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path.toString();
    }

    private static String classes(Element element) {
        String names = element.className().strip();
        return names.isEmpty() ? "" : "." + names.replaceAll("\\s+", ".");
    }
}
