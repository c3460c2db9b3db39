package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is no link and loads the following page all the same: buttons and scroll marks with an address, forms by GET. */
final class NextControls {
    private static final int MOST = 2_000;
    private static final List<String> ADDRESSES = List.of(
            "data-next-url",
            "data-next-page-url",
            "data-next-href",
            "data-next-link",
            "data-nexturl",
            "data-next",
            "data-load-more-url",
            "data-more-url",
            "data-ajax-url",
            "data-endpoint",
            "data-href",
            "data-url",
            "data-link",
            "hx-get",
            "data-hx-get",
            "formaction");
    private static final List<String> NUMBERS = List.of("data-next-page", "data-nextpage", "data-page-next");
    private static final Pattern MARK = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:load[_-]?more|show[_-]?more|view[_-]?more|next[_-]?page|infinite|infinite[_-]?scroll|autoload|pagination[_-]?next|js-next|next)(?:$|[\\s_-])");
    private static final Pattern SCRIPTED = Pattern.compile(
            "(?i)(?:location(?:\\.href)?\\s*=|location\\.assign\\(|window\\.open\\()\\s*['\"]([^'\"]{1,1000})['\"]");
    private static final String CANDIDATES =
            "button, [role=button], [data-next-url], [data-next-page-url], [data-next-href], [data-nexturl], [data-next], [data-next-page], [data-nextpage], [data-load-more-url], [data-more-url], [hx-get], [onclick], [class*=load-more], [class*=infinite], a[data-href], a[data-url]";

    private static final String WHEN_REACHED =
            "[hx-get][hx-trigger*=revealed], [hx-get][hx-trigger*=intersect], turbo-frame[loading=lazy][src]";

    private NextControls() {}

    static List<URI> of(Document document, URI here) {
        List<URI> found = new ArrayList<>();
        document.select(CANDIDATES).stream()
                .limit(MOST)
                .filter(control -> !NextLinks.isOff(control) && isForNext(control))
                .forEach(control -> target(control, here).ifPresent(found::add));
        document.select("form").stream()
                .limit(100)
                .forEach(form -> form(form, here).ifPresent(found::add));
        following(document.select(WHEN_REACHED).stream().limit(MOST).map(NextControls::whenReached), here)
                .ifPresent(found::add);
        following(
                        document.select("select[onchange] option").eachAttr("value").stream()
                                .limit(MOST),
                        here)
                .ifPresent(found::add);
        return found;
    }

    private static boolean isForNext(Element control) {
        NextLabel label = NextLabel.of(control);
        boolean marked = MARK.matcher(control.className()).find()
                || MARK.matcher(control.id()).find()
                || control.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("data-next"));
        return switch (label) {
            case NEXT -> true;
            case MORE -> true;
            case FORWARD -> Pager.holds(control);
            case ELSEWHERE -> false;
            case SILENT -> marked;
        };
    }

    /** What a part names that is asked for once the visitor has scrolled to it (htmx's triggers, Turbo's lazy frames). */
    private static String whenReached(Element part) {
        return part.normalName().equals("turbo-frame") ? part.attr("src") : part.attr("hx-get");
    }

    /** Of the addresses that may be anything the one whose number is that of the following page. */
    private static Optional<URI> following(Stream<String> written, URI here) {
        PagePlace place = PagePlace.of(here);
        return written.map(String::strip)
                .filter(NextControls::isAddress)
                .flatMap(address -> LinkHeader.resolved(here, address).stream())
                .filter(target -> PagePlace.of(target).page() == place.page() + 1)
                .filter(target -> place.isSameList(PagePlace.of(target)) || namesItsPage(target))
                .findFirst();
    }

    /** A bare number in a path may count anything. */
    private static boolean namesItsPage(URI target) {
        return PagePlace.query(target.getRawQuery()).keySet().stream().anyMatch(PagePlace::counts);
    }

    private static Optional<URI> target(Element control, URI here) {
        for (String name : ADDRESSES) {
            String written = control.attr(name).strip();
            if (isAddress(written)) {
                return LinkHeader.resolved(here, written);
            }
        }
        Matcher scripted = SCRIPTED.matcher(control.attr("onclick"));
        if (scripted.find()) {
            return LinkHeader.resolved(here, scripted.group(1));
        }
        return NUMBERS.stream()
                .map(control::attr)
                .filter(number -> number.matches("\\d{1,6}"))
                .findFirst()
                .flatMap(number -> PagePlace.with(here, parameter(here), number));
    }

    /** The parameter that counts pages here already, else the commonest of them. */
    private static String parameter(URI here) {
        return PagePlace.query(here.getRawQuery()).keySet().stream()
                .filter(PagePlace::counts)
                .findFirst()
                .orElse("page");
    }

    private static boolean isAddress(String written) {
        return written.startsWith("/")
                || written.startsWith("?")
                || written.startsWith("http")
                || written.startsWith("./");
    }

    /** A form by GET whose button says next and whose fields name a page. */
    private static Optional<URI> form(Element form, URI here) {
        boolean get = form.attr("method").isEmpty() || form.attr("method").equalsIgnoreCase("get");
        boolean next = form.select("button, input[type=submit]").stream()
                .anyMatch(button -> !NextLinks.isOff(button) && NextLabel.of(button) == NextLabel.NEXT);
        if (!get || !next) {
            return Optional.empty();
        }
        Optional<URI> action = form.attr("action").isBlank()
                ? PagePlace.without(here)
                : LinkHeader.resolved(here, form.attr("action"));
        boolean counts = false;
        for (Element field : form.select("input[name]:not([type=submit]):not([type=text]):not([type=search])")) {
            String name = field.attr("name");
            counts |= PagePlace.counts(name.toLowerCase(Locale.ROOT));
            action = action.flatMap(url -> PagePlace.with(url, name, field.attr("value")));
        }
        return counts ? action : Optional.empty();
    }
}
