package org.markwarden.crawler.parse.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.markwarden.crawler.parse.dom.Brief;

/** The text of a small element as a price is meant to be read: raised or split-off cents get their point. */
final class MoneyWriting {
    private static final int LONGEST = 120;
    private static final int LONGEST_COUNT = 24;
    private static final String POINTS = ".,";
    private static final Pattern CENTS = Pattern.compile("\\d{2}(?:\\D.{0,6})?");

    private static final Set<String> REPLACED = Set.of("del", "ins", "s", "strike");
    private static final Pattern DASH = Pattern.compile("[-–—]{1,2}");

    private final StringBuilder text = new StringBuilder();

    private MoneyWriting() {}

    /** The text, at most a hundred characters or so; struck-out parts are left out when something else is left. */
    static String of(Element element) {
        MoneyWriting writing = new MoneyWriting();
        writing.append(element, 0);
        return writing.text.toString().strip();
    }

    private void append(Node node, int depth) {
        if (text.length() > LONGEST || depth > 6) {
            return;
        }
        if (node instanceof TextNode run) {
            appendText(run.getWholeText());
        } else if (node instanceof Element element && isNoCents(element)) {
            text.append(",-");
        } else if (node instanceof Element element && !isSilent(element)) {
            if (isCents(element)) {
                text.append('.');
            } else if (isAnother(element) || standsApart(element)) {
                text.append(' ');
            }
            for (Node child : element.childNodes()) {
                append(child, depth + 1);
            }
            if (standsApart(element) || element.normalName().equals("br")) {
                text.append(' ');
            }
        }
    }

    /** A line of its own, or an amount crossed out or put in its place: its digits go on from none. */
    private static boolean standsApart(Element element) {
        return element.isBlock() || REPLACED.contains(element.normalName());
    }

    private void appendText(String run) {
        for (int i = 0; i < run.length() && text.length() <= LONGEST; i++) {
            char c = run.charAt(i);
            boolean space = c <= ' ';
            if (!space || (!text.isEmpty() && text.charAt(text.length() - 1) != ' ')) {
                text.append(space ? ' ' : c);
            }
        }
    }

    private static boolean isSilent(Element element) {
        String name = element.normalName();
        return name.equals("script") || name.equals("style") || name.equals("svg") || name.equals("template");
    }

    /** Digits right behind cents, or with words that count, are of another number: {@code <i>.90</i><i>2000+ sold</i>}. */
    private boolean isAnother(Element element) {
        int end = text.length();
        if (end == 0 || !Character.isDigit(text.charAt(end - 1))) {
            return false;
        }
        String own = Brief.of(element, LONGEST_COUNT);
        if (own.isEmpty() || !Character.isDigit(own.charAt(0))) {
            return false;
        }
        boolean cents = end > 3 && Character.isDigit(text.charAt(end - 2)) && POINTS.indexOf(text.charAt(end - 3)) >= 0;
        return cents || Role.SOLD.in(Role.PHRASES.roles(own)) || Role.REVIEWED.in(Role.PHRASES.roles(own));
    }

    /** A raised dash behind a digit stands for the comma as well: {@code 54<sup>-</sup>}. */
    private boolean isNoCents(Element element) {
        return !text.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && element.childNodeSize() == 1
                && DASH.matcher(element.ownText()).matches()
                && isNamedCents(element);
    }

    /** Two digits of their own right behind a digit. */
    private boolean isCents(Element element) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        String own = element.text();
        if (!CENTS.matcher(own).matches()) {
            return false;
        }
        return isNamedCents(element);
    }

    private static boolean isNamedCents(Element element) {
        String names = (element.normalName() + " " + element.className()).toLowerCase(Locale.ROOT);
        return names.startsWith("sup")
                || names.startsWith("small")
                || names.contains("cent")
                || names.contains("frac")
                || names.contains("dec")
                || names.contains("sup")
                || names.contains("small");
    }
}
