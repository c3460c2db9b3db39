package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.words.FrontDoor;
import org.markwarden.crawler.price.PriceText;

/** Where the offer is filed, as the trail of links or items at the head of its page says. */
final class Breadcrumbs {
    private static final int MOST = 10;
    private static final int LONGEST = 80;
    private static final int LONGEST_STEP = 40;
    private static final int FEWEST = 2;
    private static final Pattern SIGNS = Pattern.compile("^[\\s/>›»＞→▸|]+|[\\s/>›»＞→▸|]+$");
    private static final Pattern BESIDE_STEPS = Pattern.compile("[\\s/>›»＞→▸|]+");
    private static final Pattern HOME =
            Pattern.compile("(?i)(?:https?://[^/?#]+|\\.)?/?(?:(?:index|default|home)(?:\\.\\w{2,5})?)?");
    private static final double SHOWN = 0.55;
    private static final double BY_SIGNS = 0.5;

    private Breadcrumbs() {}

    /** Claims the first trail that holds steps; a wrapper of the whole page that is named after it is none. */
    static void claim(Sheet sheet, Inventory inventory, Layout layout) {
        for (Element trail : inventory.trails()) {
            List<String> parts = steps(trail, layout.title());
            if (!parts.isEmpty() && parts.size() <= MOST) {
                List<String> steps =
                        parts.stream().filter(part -> part.length() <= LONGEST).toList();
                sheet.claim(Field.CATEGORY, steps, "text:breadcrumb", SHOWN);
                return;
            }
        }
        for (Element trail : inventory.signedTrails()) {
            List<Element> links = trail.getElementsByTag("a");
            List<String> steps = texts(links, LONGEST_STEP);
            boolean isShort = steps.size() >= FEWEST
                    && steps.size() <= MOST
                    && steps.stream().allMatch(step -> step.length() <= LONGEST_STEP);
            List<String> own = isShort ? ownSteps(links, steps, layout.title()) : List.of();
            if (!own.isEmpty() && isTrail(trail, links.getFirst(), layout.title())) {
                sheet.claim(Field.CATEGORY, own, "text:trail of links", BY_SIGNS);
                return;
            }
        }
    }

    private static List<String> steps(Element trail, String title) {
        List<Element> links = trail.getElementsByTag("a");
        List<String> linked = texts(links, LONGEST);
        return linked.isEmpty() ? items(trail, title) : ownSteps(links, linked, title);
    }

    /** Without the front door of the site and the offer itself. */
    private static List<String> ownSteps(List<Element> links, List<String> steps, String title) {
        boolean fromHome = FrontDoor.isName(steps.getFirst())
                || (links.size() == steps.size()
                        && leadsToFront(links.getFirst())
                        && FrontDoor.isHome(steps.getFirst()));
        boolean toItself = steps.getLast().equalsIgnoreCase(title.strip());
        int first = fromHome ? 1 : 0;
        return steps.subList(first, Math.max(first, toItself ? steps.size() - 1 : steps.size()));
    }

    /** Beside its links it holds signs and perhaps a last step, most often the name of the offer. */
    private static boolean isTrail(Element trail, Element first, String title) {
        String own = trail.ownText();
        String named = BESIDE_STEPS.matcher(own).replaceAll("");
        boolean isMenu = own.indexOf('/') >= 0 && !leadsHome(first);
        boolean little = named.length() <= LONGEST_STEP
                || isSame(BESIDE_STEPS.matcher(title).replaceAll(""), named);
        return !isMenu && little && trail.closest("footer") == null;
    }

    private static boolean leadsToFront(Element link) {
        return !link.attr("href").isEmpty() && leadsHome(link);
    }

    /** Slashes part the languages of a site as well. */
    private static boolean leadsHome(Element link) {
        return HOME.matcher(link.attr("href")).matches();
    }

    private static List<String> texts(List<Element> elements, int longest) {
        return elements.stream()
                .limit(MOST + 1)
                .map(element -> SIGNS.matcher(Brief.of(element, longest)).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The items of a trail without links, but for a last one that names the offer itself. */
    private static List<String> items(Element trail, String title) {
        List<String> items = texts(trail.getElementsByTag("li"), LONGEST);
        boolean ofOffer = !items.isEmpty() && !title.isEmpty() && isSame(title, items.getLast());
        List<String> steps = ofOffer ? items.subList(0, items.size() - 1) : items;
        boolean named = steps.stream().noneMatch(step -> step.endsWith(":") || PriceText.hasMoneySign(step));
        return steps.size() < FEWEST || !named ? List.of() : steps;
    }

    private static boolean isSame(String title, String step) {
        return title.startsWith(step) || step.startsWith(title);
    }
}
