package org.markwarden.crawler.parse.seller;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.state.StateTrees.Tree;

/**
 * What a page shows, as far as it may tell who runs the shop.
 *
 * @param heading the main one
 * @param text what is visible, blocks parted by line breaks
 * @param foot the text of the page's foot, which names the site's own company on every page
 * @param trees the data of its scripts, or the answer itself
 * @param pictures what it shows as a scan of a licence
 * @param shopName what other sources of the page call the shop
 * @param shopId its number, likewise
 * @param shopUrl the shop's own page, likewise
 */
public record SellerPageText(
        URI url,
        String title,
        String heading,
        String text,
        String foot,
        List<Tree> trees,
        List<String> pictures,
        @Nullable String shopName,
        @Nullable String shopId,
        @Nullable String shopUrl) {}
