package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import tools.jackson.databind.JsonNode;

/**
 * The following page as data names it, of an endpoint's answer or of a page that loads more while it is scrolled: an
 * address, a cursor with the word that there is more, a page number below the number of pages, or an offset below a total.
 */
final class NextData {
    private static final int MOST_STEPS = 20_000;
    private static final int DEEPEST = 8;
    private static final Set<String> ADDRESSES = Set.of(
            "next", "nexturl", "nextpageurl", "nextpagelink", "nextlink", "nexthref", "nextpagehref", "nextpath");
    private static final Set<String> CURSORS = Set.of(
            "nextcursor",
            "endcursor",
            "cursor",
            "nextpagetoken",
            "nexttoken",
            "continuation",
            "continuationtoken",
            "pagetoken",
            "after",
            "nextpageid",
            "nextmaxid",
            "scrollid",
            "pcursor");
    private static final Set<String> MORE =
            Set.of("hasmore", "hasnext", "hasnextpage", "more", "moreavailable", "nextpageavailable", "havemore");
    private static final Set<String> END =
            Set.of("nomore", "isend", "islastpage", "lastpage", "end", "finished", "islast");
    private static final Set<String> PAGES =
            Set.of("page", "pageno", "pagenum", "pagenumber", "pageindex", "currentpage", "curpage", "current", "pn");
    private static final Set<String> NEXT_PAGES =
            Set.of("nextpage", "nextpageno", "nextpagenum", "nextpagenumber", "nextpageindex");
    private static final Set<String> PAGE_COUNTS = Set.of(
            "totalpages",
            "totalpage",
            "pagecount",
            "pages",
            "lastpage",
            "maxpage",
            "pagetotal",
            "totalpagecount",
            "numpages",
            "pagenums",
            "nbpages");
    private static final Set<String> OFFSETS = Set.of("offset", "start", "skip", "from", "startindex");
    private static final Set<String> SIZES =
            Set.of("limit", "pagesize", "perpage", "size", "count", "rows", "itemsperpage", "hitsperpage");
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totalcount",
            "totalresults",
            "totalitems",
            "totalhits",
            "numfound",
            "nbhits",
            "itemcount",
            "itemtotal",
            "totalnum",
            "totalitemscount",
            "productcount",
            "goodscount",
            "recordcount",
            "numberofitems");
    private static final Map<String, List<String>> CURSOR_PARAMETERS = Map.of(
            "endcursor", List.of("after", "cursor"),
            "nextmaxid", List.of("max_id"),
            "scrollid", List.of("scroll_id", "scrollId"));

    private final URI here;
    private int steps;
    private OptionalLong declared = OptionalLong.empty();

    private NextData(URI here) {
        this.here = here;
    }

    /** Whether a parameter of that name carries the place in a list. */
    static boolean isCursor(String parameter) {
        return CURSORS.contains(plain(parameter));
    }

    /** The next address, if the trees name one. */
    static Optional<URI> of(List<Tree> trees, URI here) {
        NextData data = new NextData(here);
        return trees.stream()
                .map(tree -> data.search(tree.root(), 0, data::next))
                .flatMap(Optional::stream)
                .filter(next -> !next.equals(here))
                .findFirst();
    }

    /** How many items the whole list has, as the data says beside its page number or offset. */
    static OptionalLong declared(List<Tree> trees, URI here) {
        NextData data = new NextData(here);
        trees.forEach(tree -> data.search(tree.root(), 0, data::total));
        return data.declared;
    }

    private <T> Optional<T> search(JsonNode node, int depth, BiFunction<JsonNode, Integer, Optional<T>> at) {
        if (!node.isContainer() || depth > DEEPEST || ++steps > MOST_STEPS) {
            return Optional.empty();
        }
        Optional<T> found = node.isObject() ? at.apply(node, depth) : Optional.empty();
        if (found.isPresent()) {
            return found;
        }
        for (JsonNode child : node) {
            found = search(child, depth + 1, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return found;
    }

    private Optional<URI> next(JsonNode object, Integer depth) {
        if (isAtEnd(object)) {
            return Optional.empty();
        }
        return address(object).or(() -> cursor(object)).or(() -> number(object)).or(() -> offset(object));
    }

    private static boolean isAtEnd(JsonNode object) {
        return flag(object, MORE).map(more -> !more).orElse(false)
                || flag(object, END).orElse(false);
    }

    private Optional<URI> address(JsonNode object) {
        JsonNode value = value(object, ADDRESSES);
        JsonNode link = value != null && value.isObject() ? value.get("href") : value;
        if (link == null || !link.isString()) {
            return Optional.empty();
        }
        String written = link.stringValue();
        boolean isAddress = written.startsWith("http") || written.startsWith("/") || written.startsWith("?");
        return isAddress
                ? LinkHeader.resolved(here, written)
                        .filter(next -> String.valueOf(next.getHost()).equalsIgnoreCase(here.getHost()))
                : Optional.empty();
    }

    /** A cursor counts only where the data says that there is more, or the address carries one already. */
    private Optional<URI> cursor(JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = plain(entry.getKey());
            JsonNode value = entry.getValue();
            if (CURSORS.contains(name)
                    && (value.isString() || value.isIntegralNumber())
                    && !value.asString().isBlank()) {
                String parameter = parameter(name, entry.getKey());
                boolean carried = PagePlace.query(here.getRawQuery()).containsKey(parameter);
                boolean said = flag(object, MORE).orElse(false) || name.startsWith("next");
                if (carried || said) {
                    return PagePlace.with(here, parameter, value.asString());
                }
            }
        }
        return Optional.empty();
    }

    private String parameter(String name, String written) {
        List<String> usual = CURSOR_PARAMETERS.getOrDefault(name, List.of());
        Set<String> carried = PagePlace.query(here.getRawQuery()).keySet();
        String bare = written.replaceFirst("^(?i)next_?", "");
        String first = bare.isEmpty() ? written : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        return carried.stream()
                .filter(known -> CURSORS.contains(plain(known)))
                .findFirst()
                .orElse(usual.isEmpty() ? first : usual.getFirst());
    }

    private Optional<URI> number(JsonNode object) {
        OptionalLong following = count(object, NEXT_PAGES);
        if (following.isPresent() && following.getAsLong() > 1) {
            return PagePlace.with(here, carried(false, "page"), Long.toString(following.getAsLong()));
        }
        OptionalLong page = count(object, PAGES);
        OptionalLong pages = count(object, PAGE_COUNTS);
        OptionalLong total = count(object, TOTALS);
        OptionalLong size = count(object, SIZES);
        if (pages.isEmpty() && total.isPresent() && size.isPresent() && size.getAsLong() > 0) {
            pages = OptionalLong.of((total.getAsLong() + size.getAsLong() - 1) / size.getAsLong());
        }
        boolean more = flag(object, MORE).orElse(false);
        if (page.isEmpty() || (pages.isEmpty() ? !more : page.getAsLong() >= pages.getAsLong())) {
            return Optional.empty();
        }
        return PagePlace.with(here, carried(false, "page"), Long.toString(page.getAsLong() + 1));
    }

    private Optional<URI> offset(JsonNode object) {
        OptionalLong total = count(object, TOTALS);
        OptionalLong size = count(object, SIZES).isPresent() ? count(object, SIZES) : inAddress(SIZES);
        OptionalLong offset = count(object, OFFSETS);
        if (offset.isEmpty()) {
            PagePlace place = PagePlace.of(here);
            offset = place.countsItems() ? place.number() : OptionalLong.empty();
        }
        if (total.isEmpty() || size.isEmpty() || offset.isEmpty() || size.getAsLong() < 1) {
            return Optional.empty();
        }
        long next = offset.getAsLong() + size.getAsLong();
        return next < total.getAsLong()
                ? PagePlace.with(here, carried(true, "offset"), Long.toString(next))
                : Optional.empty();
    }

    private OptionalLong inAddress(Set<String> names) {
        return PagePlace.query(here.getRawQuery()).entrySet().stream()
                .filter(pair ->
                        names.contains(plain(pair.getKey())) && pair.getValue().matches("\\d{1,6}"))
                .mapToLong(pair -> Long.parseLong(pair.getValue()))
                .findFirst();
    }

    private String carried(boolean items, String usual) {
        return PagePlace.query(here.getRawQuery()).keySet().stream()
                .filter(name -> PagePlace.counts(name) && PagePlace.countsItems(name) == items)
                .findFirst()
                .orElse(usual);
    }

    private Optional<Boolean> total(JsonNode object, Integer depth) {
        OptionalLong total = count(object, TOTALS);
        boolean paged = count(object, PAGES).isPresent()
                || count(object, OFFSETS).isPresent()
                || count(object, SIZES).isPresent()
                || flag(object, MORE).isPresent()
                || count(object, PAGE_COUNTS).isPresent()
                || inAddress(SIZES).isPresent();
        if (total.isPresent() && paged) {
            declared = total;
            return Optional.of(true);
        }
        return Optional.empty();
    }

    private static @Nullable JsonNode value(JsonNode object, Set<String> names) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (names.contains(plain(entry.getKey())) && !entry.getValue().isNull()) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static OptionalLong count(JsonNode object, Set<String> names) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String text = entry.getValue().isValueNode() ? entry.getValue().asString() : "";
            if (names.contains(plain(entry.getKey())) && text.matches("\\d{1,12}")) {
                return OptionalLong.of(Long.parseLong(text));
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<Boolean> flag(JsonNode object, Set<String> names) {
        JsonNode value = value(object, names);
        return value == null || !value.isBoolean() ? Optional.empty() : Optional.of(value.booleanValue());
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
