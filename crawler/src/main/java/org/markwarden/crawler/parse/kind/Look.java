package org.markwarden.crawler.parse.kind;

import java.net.URI;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;

/**
 * What can be seen of a page before it is read.
 *
 * @param name what the page calls its offer, by its main heading
 * @param heading the text around the main heading, where a removal is announced
 * @param source the first part of the HTML, in lower case
 * @param offers products that markup names as the page's own
 * @param isMarkedList whether markup says that the page is a list
 * @param isMarkedProduct whether markup or OpenGraph say that it is a product
 * @param isArticle whether markup says that the page is an article, and of no product
 * @param isOfBusiness whether its heading is the name of the business that markup describes
 * @param cards items of the page's longest list, each with a link of its own
 * @param isLaterPage whether it is a later page of a list by its address and leads back to an earlier one
 * @param hasShelf whether state holds a live room, with items on its shelf or a title and a state of its own
 * @param isPriced whether an amount near the heading is likely the price of one offer
 * @param isPricedByItems whether every such amount is that of an item of the list
 * @param isPricedInRow whether a row of a table beside the heading says what one offer costs
 * @param showsSeller whether the page is the one that says who runs the shop
 */
public record Look(
        int status,
        URI url,
        @Nullable Identity identity,
        String title,
        String text,
        String name,
        String heading,
        String source,
        boolean asksForPassword,
        int offers,
        boolean isMarkedList,
        boolean isMarkedProduct,
        boolean isArticle,
        boolean isOfBusiness,
        IntSupplier cards,
        BooleanSupplier isLaterPage,
        boolean hasShelf,
        boolean isPriced,
        BooleanSupplier isPricedByItems,
        BooleanSupplier isPricedInRow,
        boolean canBeBought,
        BooleanSupplier showsSeller) {}
