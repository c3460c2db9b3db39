package org.markwarden.crawler.parse.kind;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.domain.snapshot.PageKind;

/**
 * The rules by which a page gets its kind; the first that answers decides. What bars a visitor comes before what the
 * page shows, what its address says before what it looks like.
 */
public final class KindRules {
    private static final int A_FEW = 2;
    static final int A_LIST = 4;
    private static final Pattern SEARCH_ADDRESS = Pattern.compile(
            "(?i)/(?:search|s|suche|recherche|buscar|busca|cerca|catalogsearch|find|results?|searchpage)(?:[/.]|$)"
                    + "|[?&](?:q|query|keywords?|search|searchtext|search_query|k|st|_nkw|text|wd|s)=[^&]");
    /** A number alone is nothing that a visitor searches for. */
    private static final Pattern NUMBERED = Pattern.compile("/s/\\d{2,}(?:/[^?#]*)?$");

    private static final Pattern LIST_ADDRESS = Pattern.compile(
            "(?i)/(?:(?:[a-z]+-)?categor(?:y|ies|ia|ie)|collections?|catalog|list|c|browse|department|tag|brands?)(?:/[^/?&]*)*/?(?:[?&].*)?$");
    private static final Pattern SHOP_ADDRESS = Pattern.compile(
            "(?i)^https?://shop\\d[\\w-]*\\.|/(?:shop|store|stores|seller|sellers|merchant|mall|vendor|str|usr)/[^/?]+/?(?:$|\\?)");
    /** Whole words, so that no bathroom is one; a room stands alone, or by its number, and is no living-room. */
    private static final Pattern LIVE_ADDRESS = Pattern.compile(
            "(?i)(?<![a-z])(?:m?live(?:s|show|stream(?:s|ing)?|rooms?|broadcast|detail|id)?|zhibo(?:jian)?)(?![a-z])"
                    + "|(?<![a-z]|[a-z][-_])rooms?(?:[-_]?(?:id|no|num))?(?![a-z]|[-_][a-z])");

    private static final Pattern KEPT_ADDRESS = Pattern.compile(
            "(?i)/(?:wish-?lists?|favou?rites|watch-?list|merkzettel|wunschliste|liste-de-souhaits|deseos|compare|account|orders)"
                    + "(?:\\.\\w{2,5})?/?$");

    /** So many cards are a shop front; fewer may be an advertisement beside a licence. */
    private static final int FEW = 3;

    static final Pattern ITEM_ADDRESS = Pattern.compile("(?i)/(?:products?|item|itm|dp|p|goods|offer|listing|pd)/[^/?]+"
            + "|/(?:(?:show|view)?(?:product|item|goods|offer|listing)(?:[-_]?(?:details?|info|view|show|page))?|details?)"
            + "\\.(?:s?html?|php|jsp|aspx?)"
            + "\\?(?:[^#]{0,200}&)?(?:(?:item|product|prod|goods|offer|num_?i)?_?i?d|pid)=\\w");

    private final List<Function<Look, @Nullable Verdict>> rules = List.of(
            KindRules::byStatus,
            Walls::wall,
            Walls::down,
            Walls::login,
            Walls::consent,
            KindRules::gone,
            KindRules::elsewhere,
            KindRules::byIdentity,
            KindRules::seller,
            KindRules::live,
            Asides::aside,
            KindRules::list,
            KindRules::offer,
            KindRules::blank);

    /** The kind of the page, with the reason in words. */
    public Verdict of(Look look) {
        return rules.stream()
                .map(rule -> rule.apply(look))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new Verdict(PageKind.OTHER, "neither an offer nor a list of offers"));
    }

    /** Whether an address is that of a category, a collection or another list of goods. */
    public static boolean isListAddress(URI url) {
        return LIST_ADDRESS.matcher(url.toString()).find()
                && !ITEM_ADDRESS.matcher(url.toString()).find();
    }

    private static @Nullable Verdict byStatus(Look look) {
        int status = look.status();
        if (status == 404 || status == 410) {
            return new Verdict(PageKind.DELISTED, "status " + status);
        }
        if (status < 400) {
            return null;
        }
        boolean barred = status == 401 || status == 403 || status == 429 || status == 503;
        boolean asks = PhraseTable.has(Word.PHRASES.roles(cut(look.text())), Word.CHALLENGE);
        return barred && (status != 503 || asks)
                ? new Verdict(PageKind.CHALLENGE, "status " + status + " bars the visitor")
                : new Verdict(PageKind.ERROR, "status " + status);
    }

    /** An offer that is not made where the visitor is seen to be is not gone; nothing is said of it. */
    private static @Nullable Verdict elsewhere(Look look) {
        return look.offers() == 0
                        && !look.canBeBought()
                        && !(look.isMarkedProduct() && look.isPriced())
                        && PhraseTable.has(Word.PHRASES.roles(look.heading()), Word.ELSEWHERE)
                ? new Verdict(PageKind.OTHER, "is not offered here: " + excerpt(look.heading(), Word.ELSEWHERE))
                : null;
    }

    static boolean showsOffer(Look look) {
        return look.offers() > 0 || look.canBeBought();
    }

    /** In the heading itself, beside it, or anywhere on a page that says little else. */
    private static @Nullable Verdict gone(Look look) {
        Word named = look.offers() > 0 ? null : missing(look.title() + "\n" + look.name());
        if (named != null) {
            return new Verdict(PageKind.DELISTED, "is headed: " + excerpt(look.title() + "\n" + look.name(), named));
        }
        if (!look.isPriced() && !showsOffer(look) && look.text().length() < Walls.SHORT_PAGE) {
            String text = look.title() + "\n" + look.text();
            Word said = missing(text);
            if (said != null || PhraseTable.has(Word.PHRASES.roles(text), Word.UNSOLD)) {
                return new Verdict(
                        PageKind.DELISTED,
                        "says that the offer is gone: " + excerpt(text, said == null ? Word.UNSOLD : said));
            }
        }
        String where = look.text().length() < Walls.SHORT_PAGE ? look.title() + "\n" + look.text() : look.heading();
        return !look.canBeBought() && PhraseTable.has(Word.PHRASES.roles(where), Word.GONE)
                ? new Verdict(PageKind.DELISTED, "says that the offer is gone: " + excerpt(where, Word.GONE))
                : null;
    }

    private static @Nullable Word missing(String text) {
        long roles = Word.PHRASES.roles(text);
        return PhraseTable.has(roles, Word.GONE) ? Word.GONE : PhraseTable.has(roles, Word.LOST) ? Word.LOST : null;
    }

    private static @Nullable Verdict byIdentity(Look look) {
        boolean empty = look.identity() != null
                && look.identity().kind() == PageKind.PRODUCT
                && look.text().length() < Walls.VERY_SHORT_PAGE
                && !look.isPriced()
                && !look.isMarkedProduct()
                && !showsOffer(look);
        if (empty) {
            return new Verdict(PageKind.ERROR, "the address is a product's and the page shows none");
        }
        return look.identity() == null
                ? null
                : new Verdict(
                        look.identity().kind(),
                        "the address has the shape of a "
                                + look.identity().kind().label() + " page");
    }

    /** A licence names a capital and an imprint many numbers; neither is a price. A shop front or a room may say who runs it too. */
    private static @Nullable Verdict seller(Look look) {
        boolean offers = look.isMarkedProduct() || look.isMarkedList() || look.hasShelf() || showsOffer(look);
        return !offers && look.showsSeller().getAsBoolean() && look.offers() < FEW
                ? new Verdict(PageKind.OTHER, "says who runs the shop and offers nothing")
                : null;
    }

    private static @Nullable Verdict live(Look look) {
        return look.hasShelf()
                        && look.offers() == 0
                        && LIVE_ADDRESS.matcher(look.url().toString()).find()
                ? new Verdict(PageKind.LIVE_ROOM, "the address is a live room's and the page holds a room or its shelf")
                : null;
    }

    private static @Nullable Verdict list(Look look) {
        String url = look.url().toString();
        boolean item = ITEM_ADDRESS.matcher(url).find();
        boolean search = SEARCH_ADDRESS.matcher(url).find() && !item;
        boolean one = look.isMarkedProduct() || look.canBeBought();
        if (!item && isLaterPage(look, one)) {
            return new Verdict(PageKind.SEARCH, "its address is that of a later page of a list");
        }
        if (!search && !look.isMarkedList() && (item || one)) {
            return null;
        }

        int cards = look.cards().getAsInt();
        if (look.isOfBusiness() && !item && !one && cards >= A_LIST) {
            return new Verdict(PageKind.SHOP, "is headed by the name of a business and lists " + cards + " items");
        }
        boolean sold = look.isMarkedProduct()
                || (look.canBeBought()
                        && look.isPriced()
                        && NUMBERED.matcher(url).find());
        if (search && (cards >= 1 || !sold)) {
            return new Verdict(PageKind.SEARCH, "the address asks for a search");
        }
        if (!item && !one && cards >= A_FEW && cards < A_LIST && isShortList(look, url)) {
            return new Verdict(PageKind.SEARCH, "its prices are those of " + cards + " items that it lists");
        }
        if (!one
                && cards == 1
                && isListAddress(look.url())
                && look.isPricedByItems().getAsBoolean()) {
            return new Verdict(PageKind.SEARCH, "the address is a list's and its price is that of the only item");
        }
        if (item || cards < A_LIST) {
            return look.isMarkedList() && !look.canBeBought() && cards > 0
                    ? new Verdict(PageKind.SEARCH, "markup says it is a list")
                    : null;
        }
        return list(look, url, cards, one);
    }

    /** The last page of a list may hold a single item. */
    private static boolean isLaterPage(Look look, boolean one) {
        boolean ofCategory = !look.isMarkedProduct()
                && LIST_ADDRESS.matcher(look.url().toString()).find();
        return (!one || ofCategory)
                && look.isLaterPage().getAsBoolean()
                && look.cards().getAsInt() > 0;
    }

    /** A small category by its address may show no price but those of its items. */
    private static boolean isShortList(Look look, String url) {
        boolean named = LIST_ADDRESS.matcher(url).find();
        return named
                ? isOfItems(look)
                : look.cards().getAsInt() > A_FEW && look.isPricedByItems().getAsBoolean();
    }

    private static @Nullable Verdict list(Look look, String url, int cards, boolean one) {
        if (!one && isOfItems(look) && isFrontDoor(look.url())) {
            return new Verdict(PageKind.SHOP, "the address is a site's own and it lists " + cards + " items");
        }
        if (SHOP_ADDRESS.matcher(url).find() && !one) {
            return new Verdict(PageKind.SHOP, "the address is a shop's and it lists " + cards + " items");
        }
        if (look.isMarkedList() || (!one && (isNamedList(look, url) || isOfItems(look)))) {
            return new Verdict(PageKind.SEARCH, "lists " + cards + " items");
        }
        return null;
    }

    /** Old catalogs file their offers where others file lists of them. */
    private static boolean isNamedList(Look look, String url) {
        return LIST_ADDRESS.matcher(url).find()
                && !(look.isPriced() && look.isPricedInRow().getAsBoolean());
    }

    private static boolean isOfItems(Look look) {
        return !look.isPriced() || look.isPricedByItems().getAsBoolean();
    }

    private static boolean isFrontDoor(URI url) {
        return (url.getPath() == null || url.getPath().length() < 2) && url.getQuery() == null;
    }

    private static @Nullable Verdict offer(Look look) {
        if (look.isMarkedProduct()) {
            return new Verdict(PageKind.PRODUCT, "markup names one product");
        }
        if (look.canBeBought()) {
            return new Verdict(PageKind.PRODUCT, "has a heading and a buy button");
        }
        return look.isPriced() && !isFrontDoor(look.url()) && !isKept(look.url())
                ? new Verdict(PageKind.PRODUCT, "has a heading and a price")
                : null;
    }

    /** Lists of what a visitor keeps for later name offers of others, and empty ones advertise some. */
    private static boolean isKept(URI url) {
        return KEPT_ADDRESS.matcher(url.getPath() == null ? "" : url.getPath()).find();
    }

    private static @Nullable Verdict blank(Look look) {
        return look.text().isBlank() ? new Verdict(PageKind.ERROR, "shows no text without scripts") : null;
    }

    private static String cut(String text) {
        return text.length() > Walls.SHORT_PAGE ? text.substring(0, Walls.SHORT_PAGE) : text;
    }

    static String excerpt(String text, Word word) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = Math.max(0, Word.PHRASES.first(lower, word, 0));
        return lower.substring(at, Math.min(lower.length(), at + 40)).strip().replaceAll("\\s+", " ");
    }
}
