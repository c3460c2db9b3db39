package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** The walk that makes an {@link Outline}. */
final class OutlineWalk implements NodeVisitor {
    /** Boxes of phone shops: also those of frameworks, {@code uni-view}. */
    private static final Pattern BOXES = Pattern.compile("div|span|section|view|text|label|button|a|[a-z]+-[a-z-]+");

    private static final int MOST_SPOTS = 1_500;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_CJK_LABEL = 8;
    private static final char FIRST_CJK = '\u2E80';
    private static final int SHORTEST_CUSTOM = 4;
    private static final int LONGEST_HIDDEN = 1_000;
    private static final int MOST_HIDDEN = 20_000;

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "svg", "head", "title", "iframe", "option", "textarea");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final String title;
    final ClassWords words = new ClassWords();
    final ShownText text = new ShownText();
    final StringBuilder hidden = new StringBuilder();
    final ShownAmounts amounts = new ShownAmounts(words);
    final List<Spot> headings = new ArrayList<>();
    final List<Spot> buttons = new ArrayList<>();
    private boolean asksForPassword;
    private @Nullable Node skipped;

    OutlineWalk(String title) {
        this.title = title;
    }

    boolean asksForPassword() {
        return asksForPassword;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null) {
            return;
        }
        if (node instanceof TextNode run) {
            read(run);
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped != null && skipped.equals(node)) {
            skipped = null;
        } else if (skipped == null && node instanceof Element element && isLine(element)) {
            text.breakLine();
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (SKIPPED.contains(name)) {
            skipped = element;
            return;
        }
        if (Hidden.is(element)) {
            skipped = element;
            hide(element);
            return;
        }
        if (name.equals("br") || isLine(element)) {
            text.breakLine();
        }
        if (HEADINGS.contains(name)) {
            headings.add(new Spot(element, HeadingText.of(element), text.length()));
        } else if (name.equals("button") || name.equals("input") || (isCustom(name) && name.endsWith("button"))) {
            control(element);
        } else if (name.equals("a") || element.attr("role").equals("button")) {
            link(element);
        }
    }

    /** Elements that a framework of apps names itself are drawn as blocks: {@code uni-view}, {@code cx-summary}; a {@code uni-text} is not. */
    private static boolean isLine(Element element) {
        String name = element.normalName();
        return element.isBlock()
                || (isCustom(name)
                        && !name.endsWith("-text")
                        && (name.endsWith("view") || element.firstElementChild() != null));
    }

    private static boolean isCustom(String name) {
        return name.length() > SHORTEST_CUSTOM && name.indexOf('-') > 0;
    }

    private void hide(Element element) {
        String unseen = hidden.length() > MOST_HIDDEN ? "" : Brief.of(element, LONGEST_HIDDEN);
        hidden.append(unseen).append(unseen.isEmpty() ? "" : "\n");
    }

    private void control(Element element) {
        String type = element.attr("type");
        if (type.equalsIgnoreCase("password")) {
            asksForPassword = true;
        }
        if (element.normalName().endsWith("button") || type.equals("submit") || type.equals("button")) {
            String label = element.hasAttr("value") && element.normalName().equals("input")
                    ? element.attr("value")
                    : Brief.of(element, LONGEST_LABEL);
            buttons.add(new Spot(element, label + " " + element.attr("aria-label"), text.length()));
        }
    }

    private void link(Element element) {
        boolean small = element.childNodeSize() <= 6;
        if (small && buttons.size() < MOST_SPOTS) {
            String label = Brief.of(element, LONGEST_LABEL);
            if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
                buttons.add(new Spot(element, label, text.length()));
            }
        }
    }

    private void read(TextNode run) {
        String piece = run.getWholeText();
        if (piece.isBlank() || text.isFull()) {
            if (!piece.isEmpty()) {
                text.space();
            }
            return;
        }
        boolean signBefore = text.endsWithSign();
        int at = text.length();
        text.append(piece);
        Element parent = run.parent();
        if (parent != null) {
            nameOfTitle(parent, piece.strip(), at);
            button(parent, piece, at);
            amounts.note(new Spot(parent, piece, at), text, signBefore);
        }
    }

    /** Text that the document's title repeats may be the offer's name, in whatever element. */
    private void nameOfTitle(Element parent, String piece, int at) {
        boolean named = piece.length() >= 5
                && piece.length() <= 300
                && (title.contains(piece) || parent.attr("title").equals(piece));
        if (named && headings.size() < MOST_SPOTS && !HEADINGS.contains(parent.normalName())) {
            headings.add(new Spot(parent, piece, at));
        }
    }

    /** Shops made for phones write 立即购买 into any box; lists of steps and emphasised words say it too and are none. */
    private void button(Element parent, String piece, int at) {
        boolean label = piece.length() <= LONGEST_CJK_LABEL
                && piece.charAt(0) > FIRST_CJK
                && buttons.size() < MOST_SPOTS
                && Role.BUY.in(Role.PHRASES.roles(piece));
        if (label && BOXES.matcher(parent.normalName()).matches() && !isButton(parent)) {
            buttons.add(new Spot(parent, piece, at));
        }
    }

    private boolean isButton(Element element) {
        return !buttons.isEmpty() && buttons.getLast().element().equals(element);
    }
}
