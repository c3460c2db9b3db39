package org.markwarden.crawler.parse.rdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What written names mean at one place of a page (RDFa Core 1.1, section 7.4): prefixes, terms and the vocabulary in force.
 *
 * @param base what relative addresses are relative to
 * @param isFirstVersion whether the page says that it is RDFa 1.0
 * @param vocabulary absent where none is in force
 */
record Names(
        String base,
        Manner manner,
        boolean isFirstVersion,
        Map<String, String> terms,
        Map<String, String> prefixes,
        @Nullable String vocabulary) {
    private static final int MOST_PREFIXES = 200;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern TERM = Pattern.compile("[\\p{L}_][^\\s:]*");
    private static final Pattern PREFIX = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

    /** The names before anything is declared. */
    static Names of(Document document, Manner manner) {
        Element root = document.firstElementChild();
        String version = root == null ? "" : root.attr("version");
        boolean inXhtml = version.startsWith("XHTML+RDFa");
        return new Names(
                document.baseUri(),
                manner,
                version.endsWith("RDFa 1.0"),
                InitialContext.terms(inXhtml),
                InitialContext.prefixes(),
                null);
    }

    static List<String> words(String written) {
        List<String> words = new ArrayList<>(2);
        for (String word : SPACES.split(written, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The names as they are inside an element: {@code vocab}, {@code prefix} and {@code xmlns:} change them. */
    Names inside(Element element) {
        String vocab = element.hasAttr("vocab") ? vocabulary(element.attr("vocab")) : vocabulary;
        Map<String, String> declared = declared(element);
        return declared.isEmpty() && Objects.equals(vocab, vocabulary)
                ? this
                : new Names(
                        base,
                        manner,
                        isFirstVersion,
                        terms,
                        declared.isEmpty() ? prefixes : withPrefixes(declared),
                        vocab);
    }

    /** An empty one takes the vocabulary away. */
    private @Nullable String vocabulary(String written) {
        String address = written.strip();
        return address.isEmpty() ? null : closed(absolute(address));
    }

    private String closed(String address) {
        boolean open = !address.isEmpty() && !address.endsWith("/") && !address.endsWith("#");
        return manner == Manner.OF_SHOPS && open ? address + "/" : address;
    }

    private Map<String, String> withPrefixes(Map<String, String> declared) {
        Map<String, String> all = new HashMap<>(prefixes);
        declared.forEach((name, address) -> {
            if (all.size() < MOST_PREFIXES || all.containsKey(name)) {
                all.put(name, address);
            }
        });
        return Map.copyOf(all);
    }

    private Map<String, String> declared(Element element) {
        Map<String, String> declared = new HashMap<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("xmlns:")) {
                declared.put(
                        attribute.getKey().substring("xmlns:".length()).toLowerCase(Locale.ROOT), attribute.getValue());
            }
        }
        List<String> words = words(element.attr("prefix"));
        for (int i = 0; i + 1 < words.size(); i += 2) {
            String name = words.get(i);
            if (name.length() > 1 && name.endsWith(":") && !name.equals("_:")) {
                declared.put(name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT), closed(words.get(i + 1)));
            }
        }
        return declared;
    }

    /** The addresses of properties or types; what is no name at all is left out. */
    List<String> predicates(String written) {
        List<String> addresses = new ArrayList<>(2);
        for (String word : words(written)) {
            String address = predicate(word);
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /** A term, a compact address or an absolute address (TERMorCURIEorAbsIRI). */
    @Nullable
    String predicate(String word) {
        if (TERM.matcher(word).matches()) {
            return term(word);
        }
        String expanded = expanded(word);
        if (expanded != null) {
            return expanded;
        }
        int colon = word.indexOf(':');
        return colon > 0 && SCHEME.matcher(word.substring(0, colon)).matches() ? word : null;
    }

    private @Nullable String term(String word) {
        if (vocabulary != null) {
            return vocabulary + word;
        }
        String known = terms.get(word);
        if (known == null) {
            known = terms.get(word.toLowerCase(Locale.ROOT));
        }
        return known == null && manner == Manner.OF_SHOPS ? Vocabulary.SCHEMA + word : known;
    }

    /** A resource by {@code about} or {@code resource} (SafeCURIEorCURIEorIRI); absent where brackets hold nothing known. */
    @Nullable
    Resource resource(String written) {
        String name = written.strip();
        boolean safe = name.startsWith("[") && name.endsWith("]");
        String word = safe ? name.substring(1, name.length() - 1) : name;
        if (word.startsWith("_:")) {
            return new Resource(word);
        }
        String expanded = expanded(word);
        if (expanded != null) {
            return new Resource(absolute(expanded));
        }
        return safe ? null : address(name);
    }

    /** A resource by {@code href} or {@code src}. */
    Resource address(String written) {
        return new Resource(absolute(written.strip()));
    }

    private String absolute(String written) {
        if (written.isEmpty()) {
            return base;
        }
        String resolved = StringUtil.resolve(base, written);
        return resolved.isEmpty() ? written : resolved;
    }

    private @Nullable String expanded(String word) {
        int colon = word.indexOf(':');
        if (colon < 0 || word.startsWith("//", colon + 1)) {
            return null;
        }
        if (colon == 0) {
            return Vocabulary.XHTML + word.substring(1);
        }
        String prefix = word.substring(0, colon);
        String address = PREFIX.matcher(prefix).matches() ? prefixes.get(prefix.toLowerCase(Locale.ROOT)) : null;
        return address == null ? null : address + word.substring(colon + 1);
    }
}
