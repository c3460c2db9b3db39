package org.markwarden.crawler.parse.rdfa;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of one page, in order and bounded. */
final class Graph {
    private static final int MOST = 10_000;
    private static final int MOST_COPIES = 50;

    private final Set<Triple> triples = new LinkedHashSet<>();
    private int blanks;

    Resource blank() {
        return new Resource("_:b" + blanks++);
    }

    boolean isFull() {
        return triples.size() >= MOST;
    }

    void add(Resource subject, String predicate, Value object) {
        if (!isFull()) {
            triples.add(new Triple(subject, predicate, object));
        }
    }

    void addList(Resource subject, String predicate, List<Value> items) {
        Resource end = new Resource(Vocabulary.NIL);
        Resource place = items.isEmpty() ? end : blank();
        add(subject, predicate, place);
        for (int i = 0; i < items.size(); i++) {
            add(place, Vocabulary.FIRST, items.get(i));
            Resource next = i + 1 < items.size() ? blank() : end;
            add(place, Vocabulary.REST, next);
            place = next;
        }
    }

    /** All statements; what a pattern says is said of those that copy it, and no longer of itself (HTML+RDFa 1.1, section 3.5). */
    List<Triple> triples() {
        return triples.stream().anyMatch(triple -> triple.predicate().equals(Vocabulary.COPY))
                ? copied()
                : List.copyOf(triples);
    }

    private List<Triple> copied() {
        Set<Resource> patterns = triples.stream()
                .filter(triple -> triple.predicate().equals(Vocabulary.TYPE)
                        && triple.object().equals(new Resource(Vocabulary.PATTERN)))
                .map(Triple::subject)
                .collect(Collectors.toSet());
        Map<Resource, List<Triple>> bySubject =
                triples.stream().collect(Collectors.groupingBy(Triple::subject, HashMap::new, Collectors.toList()));
        Set<Triple> all = new LinkedHashSet<>();
        for (Triple triple : triples) {
            if (!patterns.contains(triple.subject())) {
                addCopied(triple, bySubject, patterns, all, 0);
            }
        }
        return List.copyOf(all);
    }

    private static void addCopied(
            Triple triple, Map<Resource, List<Triple>> bySubject, Set<Resource> patterns, Set<Triple> all, int depth) {
        boolean copies = triple.predicate().equals(Vocabulary.COPY)
                && triple.object() instanceof Resource target
                && patterns.contains(target);
        if (!copies) {
            if (all.size() < MOST && !triple.object().equals(new Resource(Vocabulary.PATTERN))) {
                all.add(triple);
            }
            return;
        }
        for (Triple said : bySubject.getOrDefault(triple.object(), List.of())) {
            if (depth < MOST_COPIES && all.size() < MOST) {
                addCopied(
                        new Triple(triple.subject(), said.predicate(), said.object()),
                        bySubject,
                        patterns,
                        all,
                        depth + 1);
            }
        }
    }
}
