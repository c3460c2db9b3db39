package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;

/** The shape of an element: its tag and classes and those of its nearest ancestors. Cards of a list share it. */
final class Shape {
    private static final int LEVELS = 4;

    private Shape() {}

    /** As {@link #of}, without what tells the members of a list apart: numbers, first, last, odd, even. */
    static String ofList(Element element) {
        return of(element)
                .replaceAll("\\d+|\\b(?:first|last|odd|even|active|selected|hover)\\b", "")
                .replaceAll(" +", " ");
    }

    static String of(Element element) {
        StringBuilder shape = new StringBuilder();
        Element e = element;
        for (int i = 0; i < LEVELS && e != null; i++, e = e.parent()) {
            shape.append(e.normalName()).append('.').append(e.className()).append('<');
        }
        return shape.toString();
    }
}
