package org.markwarden.crawler.parse.rdfa;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element with {@code property} says (RDFa Core 1.1, section 7.5, step 11; HTML+RDFa 1.1, section 3.1).
 *
 * @param language of plain text, absent where none is declared
 */
record PropertyValue(Element element, Names names, @Nullable String language) {
    /** Properties whose value is a name even where it is written as a link. */
    private static final Set<String> NAMED = Set.of(
            "name", "brand", "manufacturer", "seller", "offeredBy", "author", "category", "sku", "model", "price");
    /** Lexical forms by which a time without a datatype is known. */
    private static final Map<String, Pattern> TIMES = Map.of(
            "duration",
                    Pattern.compile(
                            "-?P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?"),
            "dateTime",
                    Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?"),
            "date", Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?"),
            "time", Pattern.compile("\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?"),
            "gYearMonth", Pattern.compile("-?\\d{4,}-\\d\\d"),
            "gYear", Pattern.compile("-?\\d{4,}"));

    Value value(boolean related, @Nullable Resource typed) {
        String time = time();
        if (element.hasAttr("datatype")) {
            return typedLiteral(time);
        }
        if (element.hasAttr("content")) {
            return plain(element.attr("content"));
        }
        if (time != null) {
            return timeLiteral(time);
        }
        Resource linked = related || inFirstVersion() || isNamedLink() ? null : linked();
        if (linked != null) {
            return linked;
        }
        if (typed != null && !element.hasAttr("about") && !inFirstVersion()) {
            return typed;
        }
        return inFirstVersion() && WrittenText.hasMarkup(element)
                ? new Literal(WrittenText.xml(element), Vocabulary.XML_LITERAL, null)
                : plain(text());
    }

    private Literal plain(String text) {
        return new Literal(text, null, language);
    }

    private Value typedLiteral(@Nullable String time) {
        String type = names.predicate(element.attr("datatype").strip());
        if (type == null) {
            return plain(written(time));
        }
        if (!element.hasAttr("content") && type.equals(Vocabulary.XML_LITERAL)) {
            return new Literal(WrittenText.xml(element), type, null);
        }
        if (!element.hasAttr("content") && type.equals(Vocabulary.HTML_LITERAL)) {
            return new Literal(WrittenText.html(element), type, null);
        }
        return new Literal(written(time), type, null);
    }

    private String written(@Nullable String time) {
        return element.hasAttr("content") ? element.attr("content") : time == null ? text() : time;
    }

    private @Nullable String time() {
        if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        return element.normalName().equals("time") ? WrittenText.plain(element) : null;
    }

    private Literal timeLiteral(String time) {
        for (Map.Entry<String, Pattern> form : TIMES.entrySet()) {
            if (time.length() < 100 && form.getValue().matcher(time).matches()) {
                return new Literal(time, Vocabulary.XSD + form.getKey(), null);
            }
        }
        return plain(time);
    }

    private @Nullable Resource linked() {
        if (element.hasAttr("resource")) {
            return names.resource(element.attr("resource"));
        }
        for (String attribute : new String[] {"href", "src"}) {
            if (element.hasAttr(attribute)) {
                return names.address(element.attr(attribute));
            }
        }
        return null;
    }

    /** A machine-readable value of HTML counts in shops. */
    private String text() {
        return names.manner() == Manner.OF_SHOPS && element.hasAttr("value")
                ? element.attr("value")
                : WrittenText.plain(element);
    }

    private boolean isNamedLink() {
        return names.manner() == Manner.OF_SHOPS
                && element.normalName().equals("a")
                && Names.words(element.attr("property")).stream()
                        .map(name -> name.substring(name.indexOf(':') + 1))
                        .anyMatch(NAMED::contains)
                && !WrittenText.plain(element).isBlank();
    }

    private boolean inFirstVersion() {
        return names.isFirstVersion();
    }
}
