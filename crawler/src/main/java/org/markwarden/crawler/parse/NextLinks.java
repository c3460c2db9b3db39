package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.layout.Anchor;

/**
 * The links to the following page of a list: by label, by class, by what buttons and forms ask for, by relation, else the
 * number behind the current one. A link that stands still, leads back, or leads to another offer or article is none.
 */
final class NextLinks {
    private static final Pattern CLASS = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:page[_-]?next|next[_-]?page|pagination[_-]*next|pager[_-]*next|nav[_-]next|i-next|nextpostslink|next[_-]?posts?(?:[_-]?link)?|next|load[_-]?more)(?:$|[\\s_-])");
    private static final Pattern PAGE_CLASS =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:(?:page|pager|pagination)[_-]*next|next[_-]?page)(?:$|[\\s_-])");
    private static final Pattern ICON = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:chevron|angle|arrow|caret)(?:[_-]?(?:s|l|double|circle|solid))?[_-]?right(?:$|[\\s_-])|(?:icon|fa|ico)[_-](?:next|forward)(?:$|[\\s_-])");
    private static final Pattern NO_LIST = Pattern.compile(
            "(?i)slick|swiper|carousel|slider|slideshow|splide|flickity|glide__|embla|keen-|bxslider|gallery|calendar|datepicker|lightbox|fancybox|owl-|(?:^|[\\s_-])tab"
                    + "|post-navigation|entry-navigation|single-nav|article-nav|product-nav|next-product|prev-next-product|adjacent|story-nav|chapter");
    private static final Pattern OFF = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:disabled?|inactive|is-off|off|no-?next|ghost|unavailable)(?:$|[\\s_-])");

    private final Document document;
    private final List<Anchor> anchors;
    private final URI here;
    private final PagePlace place;

    private NextLinks(Document document, List<Anchor> anchors, URI here) {
        this.document = document;
        this.anchors = anchors;
        this.here = here;
        this.place = PagePlace.of(here);
    }

    /**
     * The addresses, mostly none or one.
     *
     * @param header the value of the page's {@code Link} header
     */
    static List<URI> of(Document document, List<Anchor> anchors, URI here, @Nullable String header) {
        NextLinks links = new NextLinks(document, anchors, here);
        Set<URI> found = links.labelled();
        if (found.isEmpty()) {
            found = links.controls();
        }
        if (found.isEmpty()) {
            found = links.related(header);
        }
        return found.isEmpty() ? new PageNumbers(anchors, here).next() : List.copyOf(found);
    }

    private Set<URI> related(@Nullable String header) {
        Set<URI> found = new LinkedHashSet<>();
        LinkHeader.next(header, here).filter(this::leadsOn).ifPresent(found::add);
        for (Element link : document.select("[rel~=(?i)\\bnext\\b][href]")) {
            Addresses.of(link.absUrl("href"))
                    .filter(this::leadsOn)
                    .filter(target -> isOfList(link, target))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** An article or offer names what comes after it in the same words as a list does. */
    private boolean isOfList(Element link, URI target) {
        if (!isForLists(link) || NextLabel.of(link) == NextLabel.ELSEWHERE) {
            return false;
        }
        String type = document.select("meta[property=og:type]").attr("content").toLowerCase(Locale.ROOT);
        boolean single = type.startsWith("article") || type.contains("product");
        return !single || place.isBefore(PagePlace.of(target)).orElse(false);
    }

    private Set<URI> controls() {
        Set<URI> found = new LinkedHashSet<>();
        NextControls.of(document, here).stream().filter(this::leadsOn).forEach(found::add);
        return found;
    }

    private Set<URI> labelled() {
        Set<URI> sure = new LinkedHashSet<>();
        Set<URI> byClass = new LinkedHashSet<>();
        Set<URI> inPager = new LinkedHashSet<>();
        for (Anchor anchor : anchors) {
            Element link = anchor.element();
            if (leadsOn(anchor.target()) && isForLists(link)) {
                switch (NextLabel.of(link, anchor.text())) {
                    case NEXT -> sure.add(anchor.target());
                    case MORE -> {
                        if (hasNextClass(link) || isSameList(anchor.target())) {
                            sure.add(anchor.target());
                        }
                    }
                    case FORWARD -> {
                        if (hasNextClass(link)) {
                            byClass.add(anchor.target());
                        } else if (Pager.holds(link)) {
                            inPager.add(anchor.target());
                        }
                    }
                    case ELSEWHERE -> {
                        if (hasPageClass(link)) {
                            byClass.add(anchor.target());
                        }
                    }
                    case SILENT -> {
                        if (hasNextClass(link)) {
                            byClass.add(anchor.target());
                        } else if (hasNextIcon(link) && Pager.holds(link)) {
                            inPager.add(anchor.target());
                        }
                    }
                }
            }
        }
        return surest(List.of(sure, byClass, inPager));
    }

    /** Of several that are said to come next, those that are pages of this list. */
    private Set<URI> surest(List<Set<URI>> groups) {
        for (Set<URI> group : groups) {
            List<URI> ofList = group.stream().filter(this::isSameList).toList();
            if (group.size() > 1 && !ofList.isEmpty()) {
                return new LinkedHashSet<>(ofList);
            }
            if (!group.isEmpty()) {
                return group;
            }
        }
        return Set.of();
    }

    private boolean isSameList(URI target) {
        return place.isBefore(PagePlace.of(target)).orElse(false);
    }

    private static boolean hasNextIcon(Element link) {
        if (!link.text().isBlank() && link.text().strip().length() > 2) {
            return false;
        }
        return ICON.matcher(link.className()).find()
                || link.select("i, span, svg, use, img").stream()
                        .anyMatch(icon -> ICON.matcher(icon.className()).find()
                                || ICON.matcher(icon.attr("xlink:href") + " " + icon.attr("href") + " "
                                                + icon.attr("data-icon") + " "
                                                + icon.attr("src").replaceFirst("\\.[a-z]{3,4}$", ""))
                                        .find());
    }

    private static boolean hasNextClass(Element link) {
        return isCalled(CLASS, link);
    }

    /** A long article in pages calls the next of them an article too; its class says that it is a page. */
    private static boolean hasPageClass(Element link) {
        return isCalled(PAGE_CLASS, link);
    }

    private static boolean isCalled(Pattern name, Element link) {
        Element parent = link.parent();
        boolean wrapped = parent != null
                && parent.childrenSize() == 1
                && name.matcher(parent.className()).find();
        return name.matcher(link.className()).find() || name.matcher(link.id()).find() || wrapped;
    }

    private static boolean isForLists(Element link) {
        if (isOff(link)) {
            return false;
        }
        Element element = link;
        for (int i = 0; i < 4 && element != null; i++, element = element.parent()) {
            if (NO_LIST.matcher(element.className()).find()) {
                return false;
            }
        }
        return true;
    }

    /** The link of the last page is often still there, only greyed out. */
    static boolean isOff(Element link) {
        Element parent = link.parent();
        return isMarkedOff(link) || (parent != null && parent.childrenSize() == 1 && isMarkedOff(parent));
    }

    private static boolean isMarkedOff(Element element) {
        return OFF.matcher(element.className()).find()
                || element.hasAttr("disabled")
                || element.attr("aria-disabled").equalsIgnoreCase("true")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.hasAttr("hidden");
    }

    /** Whether the target is another page of this site that is not known to stand before this one. */
    private boolean leadsOn(URI target) {
        if (!isThisHost(target) || target.equals(here)) {
            return false;
        }
        PagePlace there = PagePlace.of(target);
        return place.isBefore(there).orElse(true)
                || (place.isSameList(there) && there.page() > 1 && there.page() == place.page() - 1);
    }

    private boolean isThisHost(URI target) {
        return plainHost(target).equals(plainHost(here));
    }

    private static String plainHost(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
