package org.markwarden.crawler.parse.rdfa;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a document says in RDFa. */
public final class RdfaDocument implements NodeVisitor {
    private record Level(Element element, Evaluation evaluation, Scope inner) {}

    private final Graph graph = new Graph();
    private final Scope outermost;
    private final Deque<Level> levels = new ArrayDeque<>();

    private RdfaDocument(Names names) {
        outermost = Scope.of(names);
    }

    /** All statements, in order of writing; at most ten thousand. */
    public static List<Triple> triples(Document document, Manner manner) {
        RdfaDocument reader = new RdfaDocument(Names.of(document, manner));
        document.traverse(reader);
        return reader.graph.triples();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element && speaks(element)) {
            Scope outer = levels.isEmpty() ? outermost : levels.getLast().inner();
            Evaluation evaluation = new Evaluation(element, outer, graph);
            levels.addLast(new Level(element, evaluation, evaluation.inner()));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!levels.isEmpty() && levels.getLast().element().equals(node)) {
            levels.removeLast().evaluation().end();
        }
    }

    /** Any other element hands on what it is given. */
    private boolean speaks(Element element) {
        if (element.normalName().equals("html")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        for (Attribute attribute : element.attributes()) {
            if (isOfRdfa(attribute.getKey())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfRdfa(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "about", "resource", "typeof", "property", "rel", "rev", "vocab", "prefix", "lang", "xml:lang" -> true;
            case "href", "src" -> outermost.names().manner() == Manner.RECOMMENDED;
            default -> name.startsWith("xmlns:");
        };
    }
}
