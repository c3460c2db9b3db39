package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.markwarden.marketplace.pages.ListPages;
import org.markwarden.marketplace.pages.LivePages;
import org.markwarden.marketplace.pages.OtherPages;
import org.markwarden.marketplace.pages.Page;
import org.markwarden.marketplace.pages.Picture;
import org.markwarden.marketplace.pages.ProductPages;
import org.markwarden.marketplace.pages.Site;
import org.markwarden.marketplace.world.Offer;

/** Which page stands at which path. */
final class Routes {

    private final Site site;
    private final ListPages lists;
    private final ProductPages products;
    private final OtherPages others;
    private final LivePages live;

    Routes(Site site, Clock clock) {
        this.site = site;
        this.lists = new ListPages(site);
        this.products = new ProductPages(site);
        this.others = new OtherPages(site);
        this.live = new LivePages(site, clock);
    }

    Page page(URI address) {
        String path = address.getPath();
        Query query = Query.of(address.getRawQuery());
        return switch (path) {
            case "/" -> lists.home();
            case "/search" -> lists.search(query.words(), query.page());
            case "/help" -> others.help();
            case "/robots.txt" -> others.robots();
            case "/sitemap.xml" -> others.sitemap();
            case Site.CHALLENGE -> others.challenge();
            case "/backroom/" -> others.backroom();
            case "/backroom/terms.html" -> others.terms();
            default -> pageUnder(path, query);
        };
    }

    private Page pageUnder(String path, Query query) {
        return site.offerAt(path)
                .map(this::product)
                .or(() -> site.shopAt(path).map(shop -> lists.shop(shop, query.page())))
                .or(() -> live.at(path))
                .or(() -> category(path, query.page()))
                .or(() -> picture(path))
                .or(() -> trap(path))
                .or(() -> longGone(path))
                .orElseGet(others::notFound);
    }

    private Page product(Offer offer) {
        return site.onSale().test(offer) ? products.of(offer) : products.delisted(offer.path());
    }

    private Optional<Page> category(String path, int page) {
        String name = path.startsWith("/category/") ? path.substring("/category/".length()) : "";
        return site.world().categories().contains(name) ? Optional.of(lists.category(name, page)) : Optional.empty();
    }

    private Optional<Page> picture(String path) {
        return site.world().offers().stream()
                .filter(offer -> offer.pictures().contains(path))
                .findFirst()
                .map(offer -> Picture.of(offer, offer.pictures().indexOf(path)));
    }

    private Optional<Page> trap(String path) {
        return site.world().traps().stream()
                .filter(offer -> offer.path().equals(path))
                .findFirst()
                .map(products::of);
    }

    /** An offer of last year's, still linked from the home page. */
    private Optional<Page> longGone(String path) {
        return path.equals(site.world().layout().longGonePath())
                ? Optional.of(products.delisted(path))
                : Optional.empty();
    }

    Page notAllowed() {
        return others.notAllowed();
    }

    Page tooBusy() {
        return others.tooBusy();
    }

    static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }
}
