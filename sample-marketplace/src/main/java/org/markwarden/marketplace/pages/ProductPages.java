package org.markwarden.marketplace.pages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.markwarden.marketplace.world.Offer;

/** The pages of single offers, and what stands there once an offer was removed. */
public final class ProductPages {

    /** This seller's pages are sent in the national charset, as older shops still are. */
    private static final String OLD_SHOP = "pantry";

    private final Site site;
    private final Frame frame;

    public ProductPages(Site site) {
        this.site = site;
        this.frame = new Frame(site);
    }

    public Page of(Offer offer) {
        ProductMarkup markup = ProductMarkup.of(offer.shop().markup(), site);
        Charset charset = offer.shop().role().equals(OLD_SHOP) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String canonical = "<link rel=\"canonical\" href=\"%s\">\n".formatted(site.absolute(offer.path()));
        String html = frame.around(
                offer.title(), offer.language().tag(), charset, canonical + markup.head(offer), markup.body(offer));
        return Page.offer(charset, html);
    }

    /** What was removed, or was never there any more; offers of others stand below it. */
    public Page delisted(String path) {
        String body = """
                <div class="notice"><div class="big">🍂</div><h1>该商品已下架</h1><p>您访问的商品已下架或被移除，去看看别的吧。</p></div>
                <h2>为你推荐</h2>%s""".formatted(Cards.grid(site.offers().stream()
                .filter(offer -> !offer.path().equals(path))
                .limit(4)
                .toList()));
        return Page.html(site.world().layout().gone().status(), frame.around("该商品已下架", "", body));
    }
}
