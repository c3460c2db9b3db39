package org.markwarden.crawler.parse.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells a heading that names the site from the one that names the offer, where the title of the document is made of both: the site's
 * is its logo, or leads to a page above this one.
 */
final class SiteName {
    private static final int SHORTEST = 2;
    private static final int HIGHEST = 2;
    private static final Pattern BETWEEN = Pattern.compile("[\\s|｜:：»«›·•/_–—-]{1,5}");
    private static final Pattern LOGO = Pattern.compile(
            "(?i)(?<![a-z])(?:logo|site-?(?:name|title)|shop-?(?:name|title|logo)|brand-?logo)(?![a-z])");

    private static final Pattern IN_SHOP = Pattern.compile(
            "(?i)(https?://[^/]+/([^/?]{3,40}))/(?:products?|items?|goods|listings?)/[^/?]*\\d[^/?]*/?(?:\\?.*)?");
    private static final Pattern NO_SHOP = Pattern.compile(
            "(?i)[a-z]{2,3}(?:[-_][a-z]{2,4})?|shops?|stores?|mall|catalog(?:ue)?|category|categories|collections?|brands?|web|site|public");

    private SiteName() {}

    /** Whether a heading is the site's: the rest of a title is another heading. */
    static boolean is(Spot heading, List<Spot> headings, List<String> titles) {
        String name = heading.text().strip();
        return name.length() >= SHORTEST
                && (isLogo(heading.element()) || leadsAbove(heading.element()))
                && titles.stream().anyMatch(title -> restIsHeading(title.strip(), name, heading, headings));
    }

    private static boolean restIsHeading(String title, String name, Spot own, List<Spot> headings) {
        String rest = title.length() <= name.length()
                ? ""
                : title.endsWith(name)
                        ? title.substring(0, title.length() - name.length())
                        : title.startsWith(name) ? title.substring(name.length()) : "";
        String plain = rest.strip();
        return headings.stream()
                .filter(other -> !other.equals(own) && !other.text().strip().equals(name))
                .map(other -> other.text().strip())
                .filter(text -> text.length() >= SHORTEST && text.length() < plain.length())
                .anyMatch(text -> isRest(plain, text));
    }

    private static boolean isRest(String rest, String text) {
        String between = rest.startsWith(text)
                ? rest.substring(text.length())
                : rest.endsWith(text) ? rest.substring(0, rest.length() - text.length()) : "";
        return BETWEEN.matcher(between).matches();
    }

    private static boolean isLogo(Element heading) {
        Element element = heading;
        for (int i = 0; i < HIGHEST && element != null; i++, element = element.parent()) {
            if (LOGO.matcher(element.id()).find()
                    || LOGO.matcher(element.className()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Its only link leads to the front page or to a folder that this page lies in. */
    private static boolean leadsAbove(Element heading) {
        String target = target(heading);
        String page = folder(heading.baseUri());
        return target.startsWith("http") && page.length() > target.length() && page.startsWith(target);
    }

    private static String target(Element heading) {
        List<Element> links = heading.getElementsByTag("a");
        Element around = heading.parent();
        Element link = links.size() == 1
                ? links.getFirst()
                : links.isEmpty() && around != null && around.normalName().equals("a") ? around : null;
        return link == null || !link.hasAttr("href") ? "" : folder(link.absUrl("href"));
    }

    /**
     * The shop of a market whose folder the offer lies in, where the site's heading leads there: {@code /wood/products/44} with a
     * heading that leads to {@code /wood}. A folder of a language is none.
     */
    static @Nullable String shop(List<Spot> headings, List<String> titles) {
        for (Spot heading : headings) {
            Element element = heading.element();
            Matcher page = IN_SHOP.matcher(element.baseUri());
            if (element.normalName().equals("h1")
                    && page.matches()
                    && !NO_SHOP.matcher(page.group(2)).matches()
                    && folder(page.group(1)).equals(target(element))
                    && is(heading, headings, titles)) {
                return heading.text().strip();
            }
        }
        return null;
    }

    private static String folder(String url) {
        int end = url.indexOf('?');
        String path = (end < 0 ? url : url.substring(0, end)).toLowerCase(Locale.ROOT);
        return path.endsWith("/") ? path : path + "/";
    }
}
