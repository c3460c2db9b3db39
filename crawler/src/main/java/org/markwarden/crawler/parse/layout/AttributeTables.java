package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.fact.Tidy;

/** Pairs of label and value as pages write them: table rows, definition lists, {@code Label: value} items. */
final class AttributeTables {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_RUN = 200;
    private static final int MOST_NODES_OF_ROW = 40;

    private final Surroundings surroundings;
    private final BiConsumer<String, String> pairs;

    private AttributeTables(Surroundings surroundings, BiConsumer<String, String> pairs) {
        this.surroundings = surroundings;
        this.pairs = pairs;
    }

    /** Hands over every pair outside of recommendations and reviews, in order of kind. */
    static void read(Inventory inventory, Surroundings surroundings, BiConsumer<String, String> pairs) {
        AttributeTables tables = new AttributeTables(surroundings, pairs);
        inventory.rows().forEach(tables::row);
        inventory.terms().forEach(tables::definition);
        inventory.items().forEach(tables::item);
    }

    private void row(Element row) {
        if (row.childNodeSize() > MOST_NODES_OF_ROW) {
            return;
        }
        List<Element> cells = row.children();
        if (cells.size() >= 2 && cells.size() <= 6 && cells.size() % 2 == 0) {
            for (int i = 0; i < cells.size(); i += 2) {
                pair(cells.get(i), cells.get(i + 1));
            }
        }
    }

    private void definition(Element term) {
        Element value = term.nextElementSibling();
        if (value != null && value.normalName().equals("dd")) {
            pair(term, value);
        }
    }

    /** An item of two elements, or of one element and text, whose first part is a known label or ends with a colon. */
    private void item(Element item) {
        if (item.childNodeSize() == 1 && item.childNode(0) instanceof TextNode run) {
            written(item, run.getWholeText());
            return;
        }
        Element first = item.firstElementChild();
        if (first == null
                || first.childNodeSize() == 0
                || first.childNodeSize() > 3
                || isHeading(first)
                || !hasParts(item)) {
            return;
        }
        String leading = first.normalName().equals("a") ? leading(item) : "";
        if ("seller".equals(Labels.field(leading))) {
            accept(item, leading, Brief.of(first, LONGEST_VALUE));
            return;
        }
        String label = Brief.of(first, LONGEST_LABEL);
        if (isLabel(label)) {
            String whole = Brief.of(item, LONGEST_VALUE + LONGEST_LABEL);
            String value = whole.startsWith(label) ? whole.substring(label.length()) : "";
            Element behind = first.nextElementSibling();
            accept(item, label, behind == null ? value : SellerCell.name(label, value, behind));
            return;
        }
        String own = elements(item) == 1 ? Tidy.text(item.ownText()) : "";
        if (!own.isEmpty() && own.length() < LONGEST_LABEL && isLabel(own)) {
            accept(item, own, label);
        }
    }

    /** What stands before the first element. */
    private static String leading(Element item) {
        return item.childNode(0) instanceof TextNode run ? Tidy.text(Tidy.cut(run.getWholeText(), LONGEST_RUN)) : "";
    }

    /** A heading speaks of the whole block and labels no value. */
    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** A label and something beside it; what only wraps another element has but one part. */
    private static boolean hasParts(Element item) {
        int elements = 0;
        boolean isWritten = false;
        for (int i = 0; i < item.childNodeSize(); i++) {
            Node child = item.childNode(i);
            elements += child instanceof Element ? 1 : 0;
            isWritten |= child instanceof TextNode run && !run.isBlank();
        }
        return elements <= 3 && (elements > 1 || isWritten);
    }

    private static int elements(Element item) {
        int count = 0;
        for (int i = 0; i < item.childNodeSize(); i++) {
            count += item.childNode(i) instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            return false;
        }
        return label.endsWith(":") || label.endsWith("：") || Labels.field(label) != null;
    }

    private void written(Element item, String text) {
        if (text.length() < LONGEST_RUN) {
            LabelledRun.pairs(text).forEach(pair -> pair(item, pair));
        }
    }

    private void pair(Element item, String text) {
        int colon = colon(text);
        if (colon > 0 && colon < LONGEST_LABEL) {
            accept(item, text.substring(0, colon), text.substring(colon + 1));
        }
    }

    private static int colon(String text) {
        int ascii = text.indexOf(':');
        int wide = text.indexOf('：');
        return wide < 0 ? ascii : ascii < 0 ? wide : Math.min(ascii, wide);
    }

    private void pair(Element label, Element value) {
        String name = Brief.of(label, LONGEST_LABEL);
        accept(label, name, SellerCell.name(name, Brief.of(value, LONGEST_VALUE), value));
    }

    private void accept(Element at, String label, String value) {
        String name = stripped(Tidy.text(label));
        String text = stripped(Tidy.text(value));
        if (name.isEmpty() || text.isEmpty() || name.length() > LONGEST_LABEL || text.length() > LONGEST_VALUE) {
            return;
        }
        long far = surroundings.of(at).far();
        if (!Role.RELATED.in(far) && !Role.REVIEW.in(far) && !Role.CHROME.in(far)) {
            pairs.accept(name, text);
        }
    }

    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && ":： ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && ":： ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }
}
