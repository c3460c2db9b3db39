package org.markwarden.crawler.parse.dom;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element up to a limit: what is longer is no label, no name and no price. */
public final class Brief {
    private static final int DEEPEST = 64;

    private final StringBuilder text = new StringBuilder(64);
    private final int longest;

    private Brief(int longest) {
        this.longest = longest;
    }

    /** The text, runs of space as one, blocks parted by a space; when it is longer than the limit, a little more than it. */
    public static String of(Element element, int longest) {
        if (element.childNodeSize() == 0) {
            return "";
        }
        Brief brief = new Brief(longest);
        brief.append(element, 0);
        int end = brief.text.length();
        while (end > 0 && brief.text.charAt(end - 1) == ' ') {
            end--;
        }
        return brief.text.substring(0, end);
    }

    private void append(Element element, int depth) {
        for (int i = 0; i < element.childNodeSize() && text.length() <= longest; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode run) {
                append(run.getWholeText());
            } else if (child instanceof Element inner && depth < DEEPEST) {
                boolean block = inner.isBlock() || inner.normalName().equals("br");
                space(block);
                append(inner, depth + 1);
                space(block);
            }
        }
    }

    private void append(String run) {
        int at = 0;
        while (at < run.length() && text.length() <= longest) {
            int end = endOfWord(run, at);
            text.append(run, at, Math.min(end, at + longest + 1 - text.length()));
            space(end < run.length() && isBlank(run.charAt(end)));
            at = end + 1;
        }
    }

    private static int endOfWord(String run, int from) {
        int end = from;
        while (end < run.length() && !isBlank(run.charAt(end)) && !isInvisible(run.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c <= '\r' && c >= '\t') || c == '\u00A0';
    }

    /** A place where a long word may be broken. */
    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u00AD';
    }

    private void space(boolean wanted) {
        if (wanted && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
