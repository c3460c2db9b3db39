package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What stands around every page: head, site bar, categories, footer. */
final class Frame {

    private static final String TEMPLATE = Html.resource("frame.html");
    private static final String STYLE = Html.resource("style.css");

    private final Site site;

    Frame(Site site) {
        this.site = site;
    }

    String around(String title, String head, String body) {
        return around(title, "zh-CN", StandardCharsets.UTF_8, head, body);
    }

    String around(String title, String language, Charset charset, String head, String body) {
        return Html.fill(
                TEMPLATE,
                Map.of(
                        "lang", language,
                        "charset", charset.name(),
                        "title", escape(title),
                        "site", escape(site.world().layout().siteName()),
                        "style", STYLE,
                        "theme", Integer.toString(site.world().layout().theme()),
                        "head", head,
                        "nav", navigation(),
                        "body", body));
    }

    private String navigation() {
        var links = new StringBuilder("<a href=\"/search\">全部商品</a>");
        for (String category : site.world().categories()) {
            links.append(" <a href=\"/category/%s\">%s</a>".formatted(category, Wording.category(category)));
        }
        return links.toString();
    }
}
