package org.markwarden.crawler.parse.rdfa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.rdfa.Scope.Missing;
import org.markwarden.crawler.parse.rdfa.Scope.Open;

/** One element taken through the steps of the algorithm; their numbers are those of RDFa Core 1.1, section 7.5. */
final class Evaluation {
    private static final Set<String> ADDRESSES = Set.of("about", "resource", "href", "src");
    private static final int MOST_OPEN = 200;

    private final Element element;
    private final Scope outer;
    private final Graph graph;
    private final Names names;
    private final @Nullable String language;
    private final boolean related;
    private final List<String> rel;
    private final List<String> rev;
    private final List<Open> open = new ArrayList<>(0);

    private @Nullable Resource subject;
    private @Nullable Resource object;
    private @Nullable Resource typed;
    private boolean passesOn;
    private boolean hasOwnLists;
    private Map<String, List<Value>> lists;

    /** Takes the element through steps 1 to 12. */
    Evaluation(Element element, Scope outer, Graph graph) {
        this.element = element;
        this.outer = outer;
        this.graph = graph;
        this.names = outer.names().inside(element);
        this.language = language();
        this.rel = relations("rel");
        this.rev = relations("rev");
        this.related = isRelated("rel", rel) || isRelated("rev", rev);
        this.lists = outer.lists();
        noteVocabulary();
        if (related) {
            findEnds();
        } else if (element.hasAttr("property") && !element.hasAttr("content") && !element.hasAttr("datatype")) {
            findSubjectOfValue();
        } else {
            findSubject();
        }
        state();
    }

    private @Nullable String language() {
        for (String name : List.of("xml:lang", "lang")) {
            if (element.hasAttr(name)) {
                String written = element.attr(name).strip();
                return written.isEmpty() ? null : written;
            }
        }
        return outer.language();
    }

    /** Beside {@code property} only names with a colon count (HTML+RDFa 1.1, section 3.1); in shops link types never do. */
    private List<String> relations(String attribute) {
        if (!element.hasAttr(attribute)) {
            return List.of();
        }
        boolean onlyPrefixed = element.hasAttr("property");
        List<String> addresses = new ArrayList<>(1);
        for (String word : Names.words(element.attr(attribute))) {
            boolean linkType = names.manner() == Manner.OF_SHOPS && InitialContext.isLinkType(word);
            String address = (onlyPrefixed && word.indexOf(':') < 0) || linkType ? null : names.predicate(word);
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private boolean isRelated(String attribute, List<String> addresses) {
        boolean dropped = element.hasAttr("property") || names.manner() == Manner.OF_SHOPS;
        return dropped ? !addresses.isEmpty() : element.hasAttr(attribute);
    }

    private void noteVocabulary() {
        String vocabulary = names.vocabulary();
        if (element.hasAttr("vocab") && vocabulary != null) {
            graph.add(new Resource(names.base()), Vocabulary.USES, new Resource(vocabulary));
        }
    }

    /** Step 6. */
    private void findEnds() {
        boolean named = element.hasAttr("about");
        subject = named ? first("about") : null;
        if (element.hasAttr("typeof") && named) {
            typed = subject;
        }
        if (subject == null) {
            subject = isRoot() ? page() : outer.object();
        }
        object = first("resource", "href", "src");
        if (element.hasAttr("typeof") && !named) {
            object = object == null ? graph.blank() : object;
            typed = object;
        }
    }

    /** Step 5.1. */
    private void findSubjectOfValue() {
        Resource named = first("about");
        subject = named != null ? named : isRoot() ? page() : outer.object();
        if (element.hasAttr("typeof")) {
            typed = named != null || isRoot() ? subject : first("resource", "href", "src");
            typed = typed == null ? graph.blank() : typed;
            object = typed;
        }
    }

    /** Step 5.2. */
    private void findSubject() {
        subject = hasNoMeaning() ? null : first("about", "resource", "href", "src");
        if (subject == null) {
            if (isRoot()) {
                subject = page();
            } else if (element.hasAttr("typeof") && !isHeadOrBody()) {
                subject = graph.blank();
            } else {
                subject = outer.object();
                passesOn = !element.hasAttr("property");
            }
        }
        if (element.hasAttr("typeof")) {
            typed = subject;
        }
    }

    /** A link or picture of a shop that says nothing of itself. */
    private boolean hasNoMeaning() {
        return names.manner() == Manner.OF_SHOPS
                && !element.hasAttr("typeof")
                && !element.hasAttr("about")
                && !element.hasAttr("resource");
    }

    private boolean isRoot() {
        return element.normalName().equals("html");
    }

    private boolean isHeadOrBody() {
        return element.normalName().equals("head") || element.normalName().equals("body");
    }

    private Resource page() {
        return new Resource(names.base());
    }

    private @Nullable Resource first(String... attributes) {
        for (String attribute : attributes) {
            if (element.hasAttr(attribute) && ADDRESSES.contains(attribute)) {
                boolean compact = attribute.equals("about") || attribute.equals("resource");
                String written = element.attr(attribute);
                Resource resource = compact ? names.resource(written) : names.address(written);
                if (resource != null) {
                    return resource;
                }
            }
        }
        return null;
    }

    /** Steps 7 to 12. */
    private void state() {
        Resource about = Objects.requireNonNull(subject);
        if (typed != null) {
            for (String type : names.predicates(element.attr("typeof"))) {
                graph.add(typed, Vocabulary.TYPE, new Resource(type));
            }
        }
        if (isRoot() || !about.equals(outer.object())) {
            lists = Scope.newLists();
            hasOwnLists = true;
        }
        if (related) {
            relate(about);
        }
        if (element.hasAttr("property")) {
            describe(about);
        }
        if (!passesOn) {
            outer.open().forEach(statement -> close(statement, about));
        }
    }

    /** Steps 9 and 10. */
    private void relate(Resource about) {
        boolean inList = element.hasAttr("inlist");
        Resource known = object;
        for (String predicate : rel) {
            if (inList && known != null) {
                Scope.list(lists, predicate).add(known);
            } else if (inList) {
                leaveOpen(new Open(predicate, Missing.ITEM, Scope.list(lists, predicate)));
            } else if (known != null) {
                graph.add(about, predicate, known);
            } else {
                leaveOpen(new Open(predicate, Missing.OBJECT, List.of()));
            }
        }
        for (String predicate : rev) {
            if (known != null) {
                graph.add(known, predicate, about);
            } else {
                leaveOpen(new Open(predicate, Missing.SUBJECT, List.of()));
            }
        }
        object = known == null ? graph.blank() : known;
    }

    private void leaveOpen(Open statement) {
        if (open.size() < MOST_OPEN) {
            open.add(statement);
        }
    }

    /** Step 11. */
    private void describe(Resource about) {
        List<String> predicates = names.predicates(element.attr("property"));
        if (predicates.isEmpty() || graph.isFull()) {
            return;
        }
        Value value = new PropertyValue(element, names, language).value(related, typed);
        for (String predicate : predicates) {
            if (element.hasAttr("inlist")) {
                Scope.list(lists, predicate).add(value);
            } else {
                graph.add(about, predicate, value);
            }
        }
    }

    /** Step 12. */
    private void close(Open statement, Resource about) {
        switch (statement.missing()) {
            case OBJECT -> graph.add(outer.subject(), statement.predicate(), about);
            case SUBJECT -> graph.add(about, statement.predicate(), outer.subject());
            case ITEM -> statement.list().add(about);
        }
    }

    /** Step 13: what the elements inside are read with. */
    Scope inner() {
        Resource about = Objects.requireNonNull(subject);
        return passesOn
                ? outer.inside(language, names)
                : new Scope(about, object == null ? about : object, List.copyOf(open), lists, language, names);
    }

    /** Step 14: lists that began here end here. */
    void end() {
        if (hasOwnLists) {
            Resource about = Objects.requireNonNull(subject);
            lists.forEach((predicate, items) -> graph.addList(about, predicate, items));
        }
    }
}
