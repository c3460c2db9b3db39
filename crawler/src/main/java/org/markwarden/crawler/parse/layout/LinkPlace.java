package org.markwarden.crawler.parse.layout;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.fact.Tidy;

/** Where a link stands, and what is written right before it. */
public final class LinkPlace {
    private static final int LONGEST = 40;
    private static final int HIGHEST = 3;
    private static final int MOST_BETWEEN = 8;

    private final Element link;
    private final @Nullable Element title;
    private final Surroundings surroundings;

    LinkPlace(Element link, @Nullable Element title, Surroundings surroundings) {
        this.link = link;
        this.title = title;
        this.surroundings = surroundings;
    }

    /** Whether it stands in the navigation, the trail or the foot of the page. */
    public boolean isInMenu() {
        return Role.CHROME.in(surroundings.of(link).far());
    }

    /** Whether others than the seller speak there of the offer, or it stands far behind it. */
    public boolean isOfOthers() {
        return Approach.leadsToOthers(link, title, surroundings);
    }

    /** Whether it is labelled as a seller, or with one of these words, alone in its line, row or block. */
    public boolean isSellerLabelled(Set<String> words) {
        String label = before();
        int end = label.length();
        while (end > 0 && ":： ".indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = label.substring(0, end).toLowerCase(Locale.ROOT);
        return !bare.isEmpty() && ("seller".equals(Labels.field(bare)) || words.contains(bare));
    }

    private String before() {
        Element at = link;
        for (int i = 0; i < HIGHEST && at.parent() != null && !surroundings.isAroundTitle(at); i++) {
            if (i > 0 && at.selectStream("a").limit(2).count() > 1) {
                return "";
            }
            String text = textBefore(at);
            if (!text.isEmpty()) {
                return text;
            }
            at = at.parent();
        }
        return "";
    }

    private static String textBefore(Element at) {
        Node node = at.previousSibling();
        for (int i = 0; i < MOST_BETWEEN && node != null; i++, node = node.previousSibling()) {
            if (node instanceof TextNode run && !run.isBlank()) {
                return run.getWholeText().length() > LONGEST ? "" : Tidy.text(run.getWholeText());
            }
            if (node instanceof Element element && element.hasText()) {
                boolean other =
                        element.normalName().equals("a") || element.normalName().matches("h[1-6]");
                return other ? "" : Brief.of(element, LONGEST);
            }
        }
        return "";
    }
}
