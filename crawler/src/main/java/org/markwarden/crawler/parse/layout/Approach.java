package org.markwarden.crawler.parse.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What a visitor reads on the way to a link: how far from the title it stands, under what heading, between what words. */
final class Approach implements NodeFilter {
    private enum People {
        BLOCK,
        AUTHOR,
        SPEAKS
    }

    private static final PhraseTable<People> PEOPLE = new PhraseTable<>(People.class, "other-people.csv");
    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int FAR = 4_000;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_HEADING = 40;
    private static final int BESIDE = 30;
    /** Also inside of longer words: commentlist. */
    private static final Pattern CALLED = Pattern.compile(
            "(?i)comment|review|testimonial|feedback|question|answer|author|byline|recommend|discussion|kommentar|bewertung|rezension|opinion");

    private final Element link;
    private final @Nullable Element title;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private boolean reached;
    private boolean passed;
    private boolean linked;
    private boolean underOthers;
    private boolean behindAuthor;
    private int read;
    private int titleAt;

    private Approach(Element link, @Nullable Element title) {
        this.link = link;
        this.title = title;
    }

    /** Whether a link stands where others than the seller speak of an offer, or so far behind it that it may be anybody's. */
    static boolean leadsToOthers(Element link, @Nullable Element title, Surroundings surroundings) {
        for (Element e = link; e != null && !surroundings.isAroundTitle(e); e = e.parent()) {
            boolean called = !e.normalName().equals("body")
                    && (CALLED.matcher(e.className()).find()
                            || CALLED.matcher(e.id()).find());
            if (called) {
                return true;
            }
        }
        Approach approach = new Approach(link, title);
        Node body = link.closest("body");
        NodeTraversor.filter(approach, body == null ? link : body);
        return approach.underOthers
                || approach.behindAuthor
                || approach.read - approach.titleAt > FAR
                || approach.isFollowedBySpeech();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            text(run.getWholeText());
        } else if (node instanceof Element element) {
            if (SKIPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isBreak(element) && !reached) {
                endLine("");
            } else if (isBreak(element) && passed) {
                return FilterResult.STOP;
            }
            titleAt = element.equals(title) ? read : titleAt;
            if (element.equals(link)) {
                reached = true;
                behindAuthor = PhraseTable.has(PEOPLE.roles(end(line)), People.AUTHOR);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return passed && behind.length() > BESIDE ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        if (element.equals(link)) {
            passed = true;
        } else if (isBreak(element) && passed) {
            return FilterResult.STOP;
        } else if (isBreak(element) && !reached) {
            endLine(element.normalName());
        } else if (element.normalName().equals("a")) {
            linked = true;
        }
        return FilterResult.CONTINUE;
    }

    private void text(String run) {
        if (passed) {
            behind.append(run, 0, Math.min(run.length(), BESIDE));
        } else if (!reached) {
            read += Tidy.text(run).length();
            line.append(run, 0, Math.min(run.length(), Math.max(0, LONGEST_LINE - line.length())));
        }
    }

    /** A heading, or a short line of its own, speaks for what follows, up to the next heading. */
    private void endLine(String tag) {
        String text = Tidy.text(line.toString());
        boolean heading = HEADINGS.contains(tag);
        if (!text.isEmpty() && text.length() <= LONGEST_HEADING && (heading || !linked)) {
            boolean others = Character.isLetter(text.charAt(0))
                    && PhraseTable.has(PEOPLE.roles(text.toLowerCase(Locale.ROOT)), People.BLOCK);
            boolean speaksAnew = heading || "seller".equals(Labels.field(text));
            underOthers = others || (underOthers && !speaksAnew);
        }
        line.setLength(0);
        linked = false;
    }

    private boolean isFollowedBySpeech() {
        String text = Tidy.text(behind.toString());
        return PhraseTable.has(PEOPLE.roles(text), People.SPEAKS);
    }

    private static String end(StringBuilder line) {
        return Tidy.text(line.substring(Math.max(0, line.length() - BESIDE)));
    }

    private static boolean isBreak(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}
