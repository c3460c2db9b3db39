package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Addresses of the same site that a script would make links of: entries of menus that unfold, of lists to choose from, and of the data
 * that menus are made from. Many a shop names its subcategories nowhere else.
 */
final class MenuLinks {
    private static final int MOST = 1_000;
    private static final int MOST_TEXT = 2_000_000;
    private static final String ELEMENTS =
            "[data-href], nav [data-url], nav [data-link], [class*=menu] [data-url], [class*=menu] [data-link], [class*=categor] [data-url], [class*=categor] [data-link], [data-menu-url], [data-menu-src], [data-menu-endpoint], [data-mega-menu-url], [data-nav-url], [data-category-url], [data-categories-url]";
    private static final List<String> ATTRIBUTES = List.of(
            "data-href",
            "data-url",
            "data-link",
            "data-menu-url",
            "data-menu-src",
            "data-menu-endpoint",
            "data-mega-menu-url",
            "data-nav-url",
            "data-category-url",
            "data-categories-url");
    private static final Pattern SCRIPTED = Pattern.compile(
            "(?i)(?:location(?:\\.href)?\\s*=|location\\.assign\\(|window\\.open\\()\\s*['\"]([^'\"]{1,1000})['\"]");
    private static final Pattern MENU = Pattern.compile("(?i)categor|menu|\\bnav|collection|taxon|catalog|分类|类目");
    private static final Pattern ENTRY = Pattern.compile(
            "(?i)[\"']?\\b(?:url|href|link|path|to|uri|permalink|(?:page|category|cat|menu|seo|link|full)_?(?:url|path|link|href)|url_?path)[\"']?\\s*:\\s*[\"']((?:https?:)?\\\\?/[^\"'<>\\s]{1,300})[\"']");
    private static final Pattern NO_PAGE = Pattern.compile(
            "(?i)\\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|m?js|map|json|woff2?|ttf|mp4|webm|mp3|pdf|zip)$|/(?:api|ajax|graphql|rest|_next|_nuxt|static|assets|dist|fonts)(?:/|$)");

    private MenuLinks() {}

    static Set<URI> of(Document document, URI here) {
        Set<URI> found = new LinkedHashSet<>();
        document.select(ELEMENTS).stream().limit(MOST).forEach(entry -> attributes(entry, here, found::add));
        document.select("[onclick]").stream().limit(MOST).forEach(entry -> {
            Matcher scripted = SCRIPTED.matcher(entry.attr("onclick"));
            if (scripted.find()) {
                add(scripted.group(1), here, found::add);
            }
        });
        document.select("select option[value]").stream()
                .limit(MOST)
                .forEach(option -> add(option.attr("value").strip(), here, found::add));
        int read = 0;
        for (Element script : document.select("script:not([src])")) {
            String text = script.data();
            read += text.length();
            if (read < MOST_TEXT && MENU.matcher(text).find()) {
                found.addAll(ofData(text, here));
            }
        }
        return found;
    }

    /** Addresses of pages that data names. */
    static Set<URI> ofData(String text, URI here) {
        Set<URI> found = new LinkedHashSet<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find() && found.size() < MOST) {
            String written = entry.group(1).replace("\\/", "/").replace("\\u002F", "/");
            addPage(written, here, found::add);
        }
        return found;
    }

    private static void attributes(Element entry, URI here, Consumer<URI> found) {
        for (String name : ATTRIBUTES) {
            String written = entry.attr(name).strip();
            if (name.contains("menu") || name.contains("nav") || name.contains("categor")) {
                add(written, here, found);
            } else {
                addPage(written, here, found);
            }
        }
    }

    private static void addPage(String written, URI here, Consumer<URI> found) {
        int query = written.indexOf('?');
        if (!NO_PAGE.matcher(query < 0 ? written : written.substring(0, query)).find()) {
            add(written, here, found);
        }
    }

    private static void add(String written, URI here, Consumer<URI> found) {
        if (written.startsWith("/") || written.toLowerCase(Locale.ROOT).startsWith("http")) {
            LinkHeader.resolved(here, written)
                    .filter(url -> String.valueOf(url.getRawAuthority()).equalsIgnoreCase(here.getRawAuthority()))
                    .ifPresent(found);
        }
    }
}
