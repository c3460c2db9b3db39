package org.markwarden.crawler.parse.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** In what part of the page an element stands: what its ancestors' names say, those around the title left out. */
final class Surroundings {
    private static final int NEAR = 5;
    private static final int MOST_FOLLOWING = 20;
    private static final Pattern STRUCK = Pattern.compile("(?i)(?<!no-)(?:line|strike)-?through");

    /**
     * What holds an element.
     *
     * @param near roles of the element and its nearest ancestors
     * @param far roles of all ancestors that do not hold the title too
     * @param isStruck whether it is crossed out
     * @param isLinked whether it is part of a link
     */
    record Place(long near, long far, boolean isStruck, boolean isLinked, boolean isUnderRelatedHeading) {}

    private static final int LONGEST_HEADING = 90;
    private static final Set<String> BLOCKS = Set.of("section", "div", "aside", "ul", "article");

    private final ClassWords words;
    private final Set<Element> aroundTitle = new HashSet<>();
    private final Set<Element> relatedBlocks = new HashSet<>();
    private final Map<Element, Place> known = new HashMap<>();
    private final Map<String, Boolean> struckClasses = new HashMap<>();

    Surroundings(Outline outline, MainTitle title) {
        this.words = outline.words();
        for (Element element = title.element(); element != null; element = element.parent()) {
            aroundTitle.add(element);
        }
        for (Spot heading : outline.headings()) {
            markRelated(heading, title);
        }
    }

    /** Whether an element holds the title, or is it. */
    boolean isAroundTitle(Element element) {
        return aroundTitle.contains(element);
    }

    private void markRelated(Spot heading, MainTitle title) {
        boolean related = !heading.element().equals(title.element())
                && heading.text().length() < LONGEST_HEADING
                && Role.RELATED.in(Role.PHRASES.roles(heading.text()));
        if (!related) {
            return;
        }
        Element block = heading.element();
        for (int i = 0; i < 3 && block.parent() != null && !aroundTitle.contains(block.parent()); i++) {
            block = block.parent();
        }
        relatedBlocks.add(block);
        if (block.equals(heading.element())) {
            markFollowing(block);
        }
    }

    /** A heading right beside the offer speaks for what follows it, up to the next heading of its level. */
    private void markFollowing(Element heading) {
        Element next = heading.nextElementSibling();
        for (int i = 0; i < MOST_FOLLOWING && next != null && !aroundTitle.contains(next); i++) {
            if (next.normalName().equals(heading.normalName())) {
                return;
            }
            relatedBlocks.add(next);
            next = next.nextElementSibling();
        }
    }

    Place of(Element element) {
        return known.computeIfAbsent(element, this::walk);
    }

    private Place walk(Element element) {
        long near = 0;
        long far = 0;
        boolean struck = false;
        boolean linked = false;
        boolean underRelated = false;
        int level = 0;
        for (Element e = element; e != null && !aroundTitle.contains(e); e = e.parent(), level++) {
            long own = words.roles(e) | tagRoles(e);
            near |= level < NEAR ? own : 0;
            far |= own;
            struck |= level < NEAR && isStruck(e);
            linked |= e.normalName().equals("a")
                    && e.hasAttr("href")
                    && !e.attr("href").startsWith("#");
            underRelated |= relatedBlocks.contains(e) || isCalledRelated(e);
        }
        return new Place(near, far, struck, linked, underRelated);
    }

    /** A block may be announced only to those who hear the page. */
    private static boolean isCalledRelated(Element element) {
        if (!BLOCKS.contains(element.normalName())) {
            return false;
        }
        String label = element.attr("aria-label");
        return !label.isEmpty() && label.length() < LONGEST_HEADING && Role.RELATED.in(Role.PHRASES.roles(label));
    }

    private static long tagRoles(Element element) {
        return switch (element.normalName()) {
            case "nav", "footer" -> Role.CHROME.bit();
            case "header", "aside" -> Role.CHROME_WEAK.bit();
            case "li" -> Role.TILE_WEAK.bit();
            default -> 0;
        };
    }

    private boolean isStruck(Element element) {
        String tag = element.normalName();
        return tag.equals("del")
                || tag.equals("s")
                || tag.equals("strike")
                || element.attr("style").contains("line-through")
                || element.attr("data-a-strike").equals("true")
                || struckClasses.computeIfAbsent(
                        element.className(), name -> STRUCK.matcher(name).find());
    }
}
