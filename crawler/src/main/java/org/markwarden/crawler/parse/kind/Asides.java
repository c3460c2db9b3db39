package org.markwarden.crawler.parse.kind;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.PageKind;

/** Pages that name goods and prices and offer none of them: baskets, articles, appeals for gifts, reviews, help, terms, talk. */
final class Asides {
    private static final Pattern BASKET_PATH = Pattern.compile(
            "(?i)/(?:cart|basket|(?:shopping-|my-?)?bag|checkout|warenkorb|kasse|panier|carrito|carrinho|carrello|winkelwagen|koszyk|kosik)"
                    + "(?:\\.\\w{2,5})?/?$");
    /** There they are goods. */
    private static final Pattern CATEGORY_OF_BAGS = Pattern.compile(
            "(?i)/(?:[a-z]+-)?(?:categor(?:y|ies|ia|ie|ias)|collections?|catalog(?:ue)?|c|browse|department|tag)/(?:[^/]+/)*(?:bag|basket)/?$");

    private static final Pattern REVIEWS_PATH =
            Pattern.compile("(?i)/(?:reviews?|ratings|bewertungen|avis|opiniones|opinie|otzyvy)/[^/]+/?$");
    /** Sites of help and talk. */
    private static final Pattern TALKING_HOST =
            Pattern.compile("(?i)^(?:forums?|community|help|support|blogs?|docs|wiki|hilfe|bbs)\\.");
    /** The first step of a path, behind a language and what systems put before pages of text. */
    private static final Pattern TALKING_PATH = Pattern.compile(
            "(?i)^/(?:[a-z]{2}(?:[-_][a-z]{2})?/)?(?:(?:pages?|info|content|customer-service|service)/)?(?:"
                    + "help|help-cent(?:er|re)|faqs?|hilfe|aide|ayuda|ajuda|support|forums?|threads?|topics?|viewtopic|community|bbs|wiki"
                    + "|pricing|plans|preise|tarifs|about(?:-us)?|contact(?:-us)?|press|jobs|careers"
                    + "|(?:shipping|delivery|returns?|refunds?|versand|lieferung|livraison|envios?|spedizioni|terms|privacy|warranty)"
                    + "(?:-(?:and|und|et|policy|policies|info|information|returns?|refunds?|payments?|costs?|rates?|conditions)[a-z-]{0,40})?"
                    + ")(?:\\.[a-z]{2,5})?(?:/|$)");

    private Asides() {}

    static @Nullable Verdict aside(Look look) {
        if (look.isMarkedProduct() || look.offers() > 0) {
            return null;
        }
        String path = look.url().getPath() == null ? "" : look.url().getPath();
        if (BASKET_PATH.matcher(path).find() && !CATEGORY_OF_BAGS.matcher(path).find()) {
            return new Verdict(PageKind.OTHER, "the address is a basket's");
        }
        if (look.isArticle()) {
            return new Verdict(PageKind.OTHER, "markup says it is an article");
        }
        return look.canBeBought() ? null : unsold(look, path);
    }

    private static @Nullable Verdict unsold(Look look, String path) {
        if (Word.PHRASES.first(look.title().strip(), Word.GIVING, 0) == 0) {
            return new Verdict(PageKind.OTHER, "asks for a gift: " + KindRules.excerpt(look.title(), Word.GIVING));
        }
        if (Word.isHelp(look.name())) {
            return new Verdict(
                    PageKind.OTHER,
                    "is headed as a page of help: " + look.name().strip());
        }
        if (REVIEWS_PATH.matcher(path).find()) {
            return new Verdict(PageKind.OTHER, "the address is one of reviews");
        }
        return isOfTalk(look.url(), path)
                ? new Verdict(
                        PageKind.OTHER, "the address is one of help, terms or talk, and nothing can be bought there")
                : null;
    }

    private static boolean isOfTalk(URI url, String path) {
        return !KindRules.ITEM_ADDRESS.matcher(path).find()
                && (TALKING_PATH.matcher(path).find()
                        || (url.getHost() != null
                                && TALKING_HOST.matcher(url.getHost()).find()));
    }
}
