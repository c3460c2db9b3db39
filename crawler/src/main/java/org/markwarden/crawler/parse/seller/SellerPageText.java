package org.markwarden.crawler.parse.seller;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, as far as it may tell who runs the shop.
 *
 * @param heading the main one
 * @param text what is visible, blocks parted by line breaks
 * @param foot the text of the page's foot, which names the site's own company on every page
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
        @Nullable String shopName,
        @Nullable String shopId,
        @Nullable String shopUrl) {}
