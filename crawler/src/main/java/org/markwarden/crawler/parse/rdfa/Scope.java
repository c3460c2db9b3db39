package org.markwarden.crawler.parse.rdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an element hands to those inside it (RDFa Core 1.1, section 7.2, the evaluation context).
 *
 * @param subject the parent subject
 * @param object the parent object
 * @param open statements that still lack their object, or their subject
 * @param lists values gathered so far by property, shared by all elements of one subject
 */
record Scope(
        Resource subject,
        Resource object,
        List<Open> open,
        Map<String, List<Value>> lists,
        @Nullable String language,
        Names names) {

    /** Which end of an open statement is missing. */
    enum Missing {
        OBJECT,
        SUBJECT,
        ITEM
    }

    /**
     * A statement that waits for a resource further inside.
     *
     * @param list where an item goes, else empty
     */
    record Open(String predicate, Missing missing, List<Value> list) {}

    static Scope of(Names names) {
        Resource page = new Resource(names.base());
        return new Scope(page, page, List.of(), new HashMap<>(), null, names);
    }

    Scope inside(@Nullable String newLanguage, Names newNames) {
        return new Scope(subject, object, open, lists, newLanguage, newNames);
    }

    static Map<String, List<Value>> newLists() {
        return new LinkedHashMap<>();
    }

    static List<Value> list(Map<String, List<Value>> lists, String predicate) {
        return lists.computeIfAbsent(predicate, key -> new ArrayList<>(2));
    }
}
