package org.markwarden.crawler.parse.dom;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names of elements that hold the name of a shop. */
final class SellerMarks {
    private static final int LONGEST_NAME = 60;
    private static final int HIGHEST = 5;
    private static final String BEHIND =
            "(?:[-_./]{0,2}(?:[Ii]nfo|[Cc]ard|[Pp]rofile|[Bb]ox|[Dd]etails?|[Hh]eader|[Cc]ompany))?(?:[-_./]{1,2}name|Name|name)(?![a-z])";

    /** seller-name, sellerName, seller_info__name, seller-card/name, itemSellerName. */
    private static final Pattern SELLER = Pattern.compile(
            "(?:(?<![A-Za-z])(?:shop|store|seller|merchant|mall|dealer|advertiser)|(?<=[a-z])(?:Shop|Store|Seller|Merchant))"
                    + BEHIND);

    /** May also be of who makes the goods, lends the money or carries the parcel. */
    private static final Pattern ANYBODY = Pattern.compile(
            "(?:(?<![A-Za-z])(?:company|supplier|vendor)|(?<=[a-z])(?:Company|Supplier|Vendor))" + BEHIND);

    private static final Pattern BLOCK = Pattern.compile(
            "(?i)(?<![a-z])(?:sellers?|merchant|advertiser|dealer|owner|vendeur|vendedor|venditore|verkoper|verkaeufer|anbieter|haendler|sprzedawca|sold-?by)(?![a-z])"
                    + "|(?<![a-z])(?:shop|store)-?(?:sign|head(?:er)?|bar)(?![a-z])"
                    + "|(?-i:[a-z]Seller|seller[A-Z])");

    /** item-user-info-nick, publisherNickname: how members of a marketplace call themselves. */
    private static final Pattern NICK = Pattern.compile(
            "(?:(?<![A-Za-z])(?:user|seller|publisher|poster|owner)|(?<=[a-z])(?:User|Seller|Publisher|Poster|Owner))"
                    + "[-_]{0,2}(?:[Ii]nfo|[Cc]ard|[Pp]rofile|[Bb]ox|[Dd]etails?|[Hh]eader)[-_]{0,2}[Nn]ick(?:[-_]?[Nn]ame)?(?![a-z])");

    private static final String PART = "(?:cell|card|info|box|block|panel|profile)";

    /** seller, seller_card, shop-cell, company: blocks that begin with the name. A bare shop or store is any part of one. */
    private static final Pattern OF_SELLER = Pattern.compile(
            "(?:^|\\s)(?:(?:seller|merchant|company|supplier|vendor|advertiser|dealer)(?:[-_]{1,2}" + PART + ")?"
                    + "|(?:shop|store)[-_]{1,2}" + PART
                    + "|(?:seller|merchant|company|supplier|vendor|shop|store)(?:Cell|Card|Info|Box|Block|Panel|Profile))(?:\\s|$)");

    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)log-?in|nav|comment|review|reply|buyer|question|answer|chat|visitor");

    private SellerMarks() {}

    /** Whether an element with this class, id or test mark holds the name of who sells. */
    static boolean isName(Element element, String name) {
        return isCalledName(element, name) || isNick(name);
    }

    /** Whether an element with this class, id or test mark is a block about who sells. */
    static boolean isBlock(String name) {
        return name.length() < LONGEST_NAME
                && (name.contains("ler")
                        || name.contains("hop")
                        || name.contains("tore")
                        || name.contains("mpan")
                        || name.contains("chant")
                        || name.contains("lier")
                        || name.contains("ndor")
                        || name.contains("tiser"))
                && OF_SELLER.matcher(name).find();
    }

    /** Whether it holds what a member calls themselves; those who only speak of an offer do so as well. */
    private static boolean isNick(String name) {
        int at = name.indexOf("ick");
        return at > 0
                && (name.charAt(at - 1) | 32) == 'n'
                && name.length() < LONGEST_NAME
                && NICK.matcher(name).find()
                && !OF_OTHERS.matcher(name).find();
    }

    private static boolean isCalledName(Element element, String name) {
        int at = name.indexOf("ame");
        return at > 0
                && (name.charAt(at - 1) | 32) == 'n'
                && name.length() < LONGEST_NAME
                && (SELLER.matcher(name).find() || (ANYBODY.matcher(name).find() && isOfSeller(element)));
    }

    private static boolean isOfSeller(Element element) {
        Element block = element.parent();
        for (int i = 0; i < HIGHEST && block != null && !block.normalName().equals("body"); i++) {
            if (isSeller(block.className())
                    || isSeller(block.id())
                    || isSeller(block.attr("data-testid"))
                    || isSeller(block.attr("data-qa"))) {
                return true;
            }
            block = block.parent();
        }
        return false;
    }

    private static boolean isSeller(String name) {
        return BLOCK.matcher(name).find();
    }
}
