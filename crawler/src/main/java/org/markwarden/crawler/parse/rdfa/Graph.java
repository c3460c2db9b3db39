package org.markwarden.crawler.parse.rdfa;

import java.util.HashMap;
import java.util.HashSet;
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
        Copying copying = new Copying(bySubject, patterns);
        for (Triple triple : triples) {
            if (!patterns.contains(triple.subject())) {
                copying.add(triple, 0);
            }
        }
        return List.copyOf(copying.all);
    }

    /** Says of each subject once what a pattern says, however often and in whatever circle patterns name each other. */
    private static final class Copying {
        private final Map<Resource, List<Triple>> bySubject;
        private final Set<Resource> patterns;
        private final Set<Triple> all = new LinkedHashSet<>();
        private final Set<Copy> copies = new HashSet<>();

        Copying(Map<Resource, List<Triple>> bySubject, Set<Resource> patterns) {
            this.bySubject = bySubject;
            this.patterns = patterns;
        }

        void add(Triple triple, int depth) {
            boolean isCopy = triple.predicate().equals(Vocabulary.COPY)
                    && triple.object() instanceof Resource target
                    && patterns.contains(target);
            if (isCopy) {
                copy(triple, depth);
            } else if (all.size() < MOST && !triple.object().equals(new Resource(Vocabulary.PATTERN))) {
                all.add(triple);
            }
        }

        private void copy(Triple triple, int depth) {
            if (depth == MOST_COPIES || !copies.add(new Copy(triple.subject(), triple.object()))) {
                return;
            }
            for (Triple said : bySubject.getOrDefault(triple.object(), List.of())) {
                if (all.size() >= MOST || copies.size() >= MOST) {
                    return;
                }
                add(new Triple(triple.subject(), said.predicate(), said.object()), depth + 1);
            }
        }
    }

    private record Copy(Resource subject, Value pattern) {}
}
