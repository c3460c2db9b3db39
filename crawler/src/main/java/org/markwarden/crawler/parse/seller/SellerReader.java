package org.markwarden.crawler.parse.seller;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.ShopTypes;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.seller.LabelledLines.Pair;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.domain.listing.Registration;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerContacts;
import org.markwarden.domain.listing.SellerDisclosure;

/**
 * Reads who runs a shop. A page counts that is called by a name of such pages and tells two facts, one of the enterprise itself; or
 * one that consists for a good part of the facts of a licence; or one whose data holds one licence and names its shop. A licence
 * that is only shown as a picture is said to be one, and nothing is guessed.
 */
public final class SellerReader {
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_TITLE = 120;
    private static final double GOOD_PART = 0.3;
    private static final double FROM_ADDRESS = 0.7;
    private static final double FROM_IMPRINT = 0.6;
    private static final double ELSEWHERE = 0.5;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[/_-](?:(?:business-?)?licen[cs]e|impressum|imprint|yyzz|zhizhao|zizhi|shop-?info|seller-?info|seller-?profile|legal-?notice"
                    + "|company-?info|business-?details)(?:[/._-]|$)");
    private static final Pattern SHOP_ID =
            Pattern.compile("(?i)[?&](?:shop|store|seller|merchant|vend[eo]r)[_-]?(?:id|no)?=([^&#]{1,120})");
    private static final Pattern ID = Pattern.compile("[\\w.-]{1,64}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SellerReader() {}

    /** Whether it is worth while to read the page. */
    public static boolean mayShow(URI url, String title, String heading, String text, List<Tree> trees) {
        return isHeaded(url, title, heading)
                || text.contains("信用代码")
                || text.contains("信用代碼")
                || SellerState.in(trees) != null;
    }

    /** Who runs the shop; nothing where the page does not show it. */
    public static Optional<SellerDisclosure> read(SellerPageText page) {
        List<String> lines = LabelledLines.lines(Tidy.cut(page.text(), LONGEST_TEXT));
        String foot = SPACE.matcher(page.foot()).replaceAll("");
        List<Pair> pairs = LabelledLines.pairs(lines).stream()
                .filter(pair -> !isOfFoot(pair, foot))
                .toList();
        Said said = new Said();
        SellerValues values = new SellerValues(said, "text:");
        pairs.forEach(values::take);
        boolean headed = isHeaded(page.url(), page.title(), page.heading());
        if (headed) {
            imprint(lines, said);
        }
        boolean inText = !headed && isLicence(said, pairs, page.text());
        boolean inData = takeData(page, said, headed);
        if (headed) {
            takePictures(page.pictures(), said);
        }
        if (!(headed ? isEnough(said) : inText || inData)) {
            return Optional.empty();
        }
        name(page, said);
        return Optional.of(disclosure(page, said));
    }

    private static boolean isHeaded(URI url, String title, String heading) {
        String path = url.getPath() == null ? "" : url.getPath();
        return ADDRESS.matcher(path).find()
                || (title.length() <= LONGEST_TITLE && SellerWords.isHeading(title))
                || (heading.length() <= LONGEST_TITLE && SellerWords.isHeading(heading));
    }

    private static boolean isOfFoot(Pair pair, String foot) {
        return !foot.isEmpty() && foot.contains(SPACE.matcher(pair.value()).replaceAll(""));
    }

    /** Two facts, one of them of the enterprise itself. */
    private static boolean isEnough(Said said) {
        long facts = List.of(SellerField.values()).stream().filter(said::shows).count();
        return facts >= 2
                && List.of(SellerField.values()).stream()
                        .anyMatch(field -> field.isOfEnterprise() && said.shows(field));
    }

    /** Name, code and a third fact of the enterprise, and not much else on the page. */
    private static boolean isLicence(Said said, List<Pair> pairs, String text) {
        boolean named = said.shows(SellerField.CODE)
                && said.has(SellerField.LICENCE)
                && (said.shows(SellerField.ADDRESS) || said.shows(SellerField.REPRESENTATIVE));
        int length = pairs.stream()
                .mapToInt(pair -> pair.label().length() + pair.value().length())
                .sum();
        return named && length >= GOOD_PART * text.length();
    }

    /** The licence in the page's data; on a page that is called otherwise only one that names its shop. */
    private static boolean takeData(SellerPageText page, Said said, boolean headed) {
        SellerState.Found found = SellerState.in(page.trees());
        if (found == null || !(headed || found.namesShop() || idOf(page.url()) != null)) {
            return false;
        }
        SellerValues values = new SellerValues(said, found.place() + "/");
        found.pairs().forEach(values::take);
        takePictures(found.picture() == null ? List.of() : List.of(found.picture()), said);
        return true;
    }

    private static void takePictures(List<String> pictures, Said said) {
        if (!pictures.isEmpty()) {
            for (SellerField field : List.of(SellerField.LICENCE, SellerField.CODE)) {
                said.fault(field, "the licence is a picture: " + pictures.getFirst());
            }
        }
    }

    private static void imprint(List<String> lines, Said said) {
        if (!said.has(SellerField.ADDRESS)) {
            Imprint.in(lines).ifPresent(imprint -> {
                if (!said.has(SellerField.LICENCE)) {
                    said.claim(SellerField.LICENCE, imprint.name(), "text:imprint", FROM_IMPRINT);
                }
                said.claim(SellerField.ADDRESS, imprint.address(), "text:imprint", FROM_IMPRINT);
            });
        }
    }

    private static void name(SellerPageText page, Said said) {
        if (!said.has(SellerField.SHOP_ID)) {
            said.claim(SellerField.SHOP_ID, idOf(page.url()), "address", FROM_ADDRESS);
        }
        if (!said.has(SellerField.SHOP_ID)) {
            said.claim(SellerField.SHOP_ID, page.shopId(), "address:shop link", ELSEWHERE);
        }
        if (!said.has(SellerField.SHOP)) {
            said.claim(SellerField.SHOP, headingOf(page), "text:h1", ELSEWHERE);
        }
        if (!said.has(SellerField.SHOP)) {
            said.claim(SellerField.SHOP, page.shopName(), "page:shop link", ELSEWHERE);
        }
    }

    private static @Nullable String idOf(URI url) {
        Matcher matcher = SHOP_ID.matcher(url.toString());
        if (!matcher.find()) {
            return null;
        }
        try {
            String id = URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
            return ID.matcher(id).matches() ? id : null;
        } catch (IllegalArgumentException e) {
            return null; // a stray percent sign is part of no number
        }
    }

    /** A profile is headed with the shop's name, and its title says both. */
    private static @Nullable String headingOf(SellerPageText page) {
        String heading = page.heading();
        boolean name = !heading.isBlank()
                && !SellerWords.isHeading(heading)
                && SellerWords.isHeading(page.title())
                && page.title().contains(heading)
                && !heading.equals(page.title());
        return name ? heading : null;
    }

    private static SellerDisclosure disclosure(SellerPageText page, Said said) {
        String name = said.value(SellerField.SHOP);
        Seller seller = new Seller(
                said.value(SellerField.SHOP_ID),
                name,
                name == null ? null : ShopTypes.of(name),
                said.value(SellerField.LICENCE),
                said.value(SellerField.CODE),
                said.value(SellerField.LOCATION),
                page.shopUrl(),
                page.url().toString());
        SellerContacts contacts = new SellerContacts(
                said.value(SellerField.ADDRESS),
                said.value(SellerField.PHONE),
                said.value(SellerField.EMAIL),
                said.value(SellerField.PERSON));
        Registration registration = new Registration(
                said.value(SellerField.KIND),
                said.value(SellerField.REPRESENTATIVE),
                said.value(SellerField.SCOPE),
                said.day(SellerField.SINCE),
                said.value(SellerField.NUMBER),
                said.value(SellerField.VAT));
        return new SellerDisclosure(seller, contacts, registration, said.sources(), said.unknown());
    }
}
