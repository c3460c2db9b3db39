package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.markwarden.marketplace.world.Language;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;

/** Pages that list offers: home, search, categories, shops. */
public final class ListPages {

    private final Site site;
    private final Frame frame;

    public ListPages(Site site) {
        this.site = site;
        this.frame = new Frame(site);
    }

    public Page home() {
        var body = new StringBuilder("<h1>今日上新</h1>");
        body.append(Cards.grid(site.offers().stream().limit(10).toList()));
        body.append("<h2>正在直播</h2><div class=\"grid\">");
        for (LiveRoom room : site.world().rooms()) {
            body.append("<div class=\"card\"><a href=\"%s\"><h3>📺 %s</h3></a><div class=\"by\">%s</div></div>"
                    .formatted(room.path(), escape(room.title()), escape(room.host())));
        }
        body.append("</div><h2>店铺街</h2><div class=\"grid\">");
        for (Shop shop : site.world().shops()) {
            body.append("<div class=\"card\"><a href=\"%s\"><h3>%s</h3></a><div class=\"by\">%s</div></div>"
                    .formatted(shop.path(), escape(shop.name()), escape(shop.place())));
        }
        body.append("</div><p><a href=\"%s\">限时秒杀会场</a> · <a href=\"%s\">上期爆款</a></p>"
                .formatted(Site.CHALLENGE, site.world().layout().longGonePath()));
        return Page.html(frame.around("首页", "", body.toString()));
    }

    public Page search(String words, int page) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        List<Offer> found = site.offers().stream()
                .filter(offer -> offer.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        String heading = words.isBlank() ? "全部商品" : "“" + words + "”的搜索结果";
        String address = "/search?" + (words.isBlank() ? "" : "q=" + encoded(words) + "&");
        return list(new Shelf(heading, sortLinks(address), found, address + "page="), page);
    }

    public Page category(String category, int page) {
        List<Offer> found = site.offers().stream()
                .filter(offer -> offer.category().equals(category))
                .toList();
        return list(new Shelf(Wording.category(category), "", found, "/category/" + category + "?page="), page);
    }

    public Page shop(Shop shop, int page) {
        Wording words = Wording.of(shop.language(), site.world().layout().theme());
        String licence = """
                <div class="text shop-card"><div>%s<span class="badge">%s</span></div>
                <table><tr><th>%s</th><td class="licence-name">%s</td></tr><tr><th>%s</th><td class="uscc">%s</td></tr><tr><th>%s</th><td>%s</td></tr></table></div>
                <h2>全部宝贝</h2>""".formatted(
                        escape(shop.name()),
                        Wording.badge(shop.type()),
                        words.licence(),
                        escape(shop.licenceName()),
                        words.creditCode(),
                        shop.creditCode(),
                        shop.language() == Language.ZH ? "所在地" : "Location",
                        escape(shop.place()));
        return list(new Shelf(shop.name(), licence, site.offersOf(shop), shop.path() + "?page="), page);
    }

    /** What a list shows above its offers, the offers, and the address its page numbers are put behind. */
    private record Shelf(String heading, String above, List<Offer> found, String address) {}

    private Page list(Shelf shelf, int page) {
        int size = site.world().layout().pageSize();
        List<Offer> found = shelf.found();
        int last = Math.max(1, (found.size() + size - 1) / size);
        int at = Math.clamp(page, 1, last);
        List<Offer> shown = found.subList((at - 1) * size, Math.min(at * size, found.size()));
        String body = "<h1>%s</h1>%s%s%s%s"
                .formatted(
                        escape(shelf.heading()),
                        shelf.above(),
                        shown.isEmpty() ? "<p>没有找到商品。</p>" : Cards.grid(shown),
                        numbers(shelf.address(), at, last),
                        recommended(found));
        return Page.html(frame.around(shelf.heading(), next(shelf.address(), at, last), body));
    }

    /** Offers that are not of this list: who reads them as its own has fallen into the trap. */
    private String recommended(List<Offer> found) {
        List<Offer> others = site.offers().stream()
                .filter(offer -> !found.contains(offer))
                .limit(3)
                .toList();
        return others.isEmpty()
                ? ""
                : "<section class=\"recommend\"><h2>猜你喜欢</h2>%s</section>".formatted(Cards.grid(others));
    }

    private static String sortLinks(String address) {
        return "<p class=\"by\">排序：<a href=\"%ssort=price\">价格</a> <a href=\"%ssort=sales\">销量</a></p>"
                .formatted(escape(address), escape(address));
    }

    private static String next(String address, int at, int last) {
        return at >= last ? "" : "<link rel=\"next\" href=\"%s\">".formatted(escape(address + (at + 1)));
    }

    private static String numbers(String address, int at, int last) {
        var links = new StringBuilder("<div class=\"pages\">");
        for (int i = 1; i <= last; i++) {
            links.append(
                    i == at ? "<b>%d</b>".formatted(i) : "<a href=\"%s\">%d</a>".formatted(escape(address + i), i));
        }
        if (at < last) {
            links.append("<a rel=\"next\" href=\"%s\">下一页</a>".formatted(escape(address + (at + 1))));
        }
        return links.append("</div>").toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
