package org.markwarden.crawler.parse.dom;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** By what a breadcrumb trail is known: its name, or the signs between its steps. */
final class TrailMarks {
    private static final String SIGNS = "/>›»＞→▸";
    private static final int LONGEST_BETWEEN = 8;

    private TrailMarks() {}

    static boolean isName(String name) {
        return name.contains("crumb")
                || name.contains("Crumb")
                || name.contains("BREADCRUMB")
                || name.equals("ur_here");
    }

    /** Whether a link stands behind another one, with nothing but such a sign between. */
    static boolean isStep(Element link) {
        Node before = link.previousSibling();
        boolean signed = before != null && isSign(before);
        Element step = link.previousElementSibling();
        if (step != null && step.equals(before)) {
            step = step.previousElementSibling();
        }
        return signed && step != null && step.normalName().equals("a");
    }

    private static boolean isSign(Node between) {
        String text = written(between);
        String sign = text == null || text.length() > LONGEST_BETWEEN ? "" : text.strip();
        return sign.length() == 1 && SIGNS.indexOf(sign.charAt(0)) >= 0;
    }

    private static @Nullable String written(Node node) {
        if (node instanceof TextNode run) {
            return run.getWholeText();
        }
        return node instanceof Element element
                        && element.childNodeSize() == 1
                        && !element.normalName().equals("a")
                ? element.ownText()
                : null;
    }
}
