package org.markwarden.crawler.parse.rdfa;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** The content of an element as the value of a property. */
final class WrittenText {
    private static final int LONGEST = 100_000;
    private static final int MOST_NODES = 5_000;
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private WrittenText() {}

    /** All text inside, as written, up to a limit. */
    static String plain(Element element) {
        StringBuilder text = new StringBuilder();
        int[] nodes = new int[1];
        element.filter((node, depth) -> {
            if (node instanceof TextNode run) {
                String written = run.getWholeText();
                text.append(written, 0, Math.min(written.length(), LONGEST - text.length()));
            }
            return ++nodes[0] < MOST_NODES && text.length() < LONGEST ? FilterResult.CONTINUE : FilterResult.STOP;
        });
        return text.toString();
    }

    static boolean hasMarkup(Element element) {
        return element.firstElementChild() != null;
    }

    static String html(Element element) {
        return serialised(element, Map.of(), Document.OutputSettings.Syntax.html);
    }

    /** The content as XML; the outermost elements declare every namespace that is in force, in order of prefix. */
    static String xml(Element element) {
        return serialised(element, namespaces(element), Document.OutputSettings.Syntax.xml);
    }

    private static String serialised(
            Element element, Map<String, String> namespaces, Document.OutputSettings.Syntax syntax) {
        if (isTooLarge(element)) {
            return plain(element);
        }
        Document owner = new Document("");
        owner.outputSettings(new Document.OutputSettings()
                .syntax(syntax)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false));
        for (Node child : element.childNodes()) {
            Node copy = child.clone();
            if (copy instanceof Element top) {
                declare(top, namespaces);
            }
            owner.appendChild(copy);
        }
        String written = owner.html();
        return written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    }

    private static boolean isTooLarge(Element element) {
        int[] nodes = new int[1];
        element.filter((node, depth) -> ++nodes[0] < MOST_NODES ? FilterResult.CONTINUE : FilterResult.STOP);
        return nodes[0] >= MOST_NODES;
    }

    private static void declare(Element top, Map<String, String> namespaces) {
        Map<String, String> own = new TreeMap<>();
        top.attributes().forEach(attribute -> own.put(attribute.getKey(), attribute.getValue()));
        top.clearAttributes();
        namespaces.forEach((name, address) -> top.attr(name, own.getOrDefault(name, address)));
        own.forEach(top::attr);
    }

    private static Map<String, String> namespaces(Element element) {
        Map<String, String> namespaces = new TreeMap<>();
        namespaces.put("xmlns", XHTML);
        for (Element around = element; around != null; around = around.parent()) {
            for (Attribute attribute : around.attributes()) {
                if (attribute.getKey().startsWith("xmlns:")) {
                    namespaces.putIfAbsent(attribute.getKey(), attribute.getValue());
                }
            }
        }
        return namespaces;
    }
}
