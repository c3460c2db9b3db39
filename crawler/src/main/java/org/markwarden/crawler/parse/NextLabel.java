package org.markwarden.crawler.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What the label of a link or button says of where it leads. */
enum NextLabel {
    /** To the following page of the list. */
    NEXT,
    /** To more of the same, which means the following page when it leads to a page of this list. */
    MORE,
    /** Forward, which means the following page when it stands in a pager. */
    FORWARD,
    /** To something else that also comes next: the whole list, another offer, the page before. */
    ELSEWHERE,
    /** Nothing of the kind. */
    SILENT;

    private static final int LONGEST = 40;
    private static final Map<String, NextLabel> WORDS = words();
    private static final Pattern ARROWS = Pattern.compile(
            "^[\\s»›→⟩▶►❯❱⇒>«‹←⟨◀◄<❮+…\\[\\](){}（）|·:：-]+|[\\s»›→⟩▶►❯❱⇒>«‹←⟨◀◄<❮+…\\[\\](){}（）|·:：.-]+$");
    private static final Pattern COUNT = Pattern.compile(
            "(?:^|(?<=\\D))\\s*[(（]?\\s*\\d{1,4}\\s*(?:/\\s*\\d{1,5})?\\s*[)）]?\\s*(?:件|items?|results?|produkte|articles?)?$");

    /** The clearest of the labels of an element: its text, its hidden names, the names of the pictures in it. */
    static NextLabel of(Element element) {
        return of(element, Brief.of(element, 2 * LONGEST));
    }

    /** The same with the text known. */
    static NextLabel of(Element element, String text) {
        NextLabel best = SILENT;
        for (String label : labels(element, text)) {
            NextLabel found = of(label);
            if (found == ELSEWHERE) {
                return ELSEWHERE;
            }
            best = found.compareTo(best) < 0 ? found : best;
        }
        return best;
    }

    private static List<String> labels(Element element, String text) {
        boolean bare = text.isBlank() && element.childrenSize() > 0;
        Element picture = bare ? element.selectFirst("img[alt]") : null;
        Element drawing = bare ? element.selectFirst("svg title") : null;
        return List.of(
                text,
                element.attr("aria-label"),
                element.attr("title"),
                element.attr("value"),
                picture == null ? "" : picture.attr("alt"),
                drawing == null ? "" : drawing.text());
    }

    /** What one label says: as it is written, then without arrows around it, then without a number of items. */
    static NextLabel of(String label) {
        if (label.isEmpty() || label.length() > 2 * LONGEST) {
            return SILENT;
        }
        String plain =
                label.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return SILENT;
        }
        NextLabel found = WORDS.get(plain);
        if (found == null) {
            String bare = ARROWS.matcher(plain).replaceAll("");
            found = WORDS.get(bare);
            if (found == null) {
                found = WORDS.get(COUNT.matcher(bare).replaceFirst("").strip());
            }
        }
        return found == null ? SILENT : found;
    }

    private static Map<String, NextLabel> words() {
        Map<String, NextLabel> words = new HashMap<>();
        for (String[] row : PhraseTable.rows(NextLabel.class, "next-words.csv")) {
            words.put(row[1], valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(words);
    }
}
