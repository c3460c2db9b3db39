package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.fact.PriceClaim;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.crawler.parse.layout.Layout;
import org.markwarden.crawler.parse.layout.Outline;
import org.markwarden.crawler.parse.markup.Markup;
import org.markwarden.crawler.parse.markup.MetaTags;
import org.markwarden.crawler.parse.markup.PageAddress;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.crawler.parse.state.StateSearch;
import org.markwarden.crawler.parse.state.StateTrees;
import org.markwarden.crawler.price.CurrencyChoice;

/** An HTML page taken apart: markup, state, outline; what costs time is done once. */
final class HtmlPage implements RulePlaces {
    private static final int MOST_LINKS = 5_000;
    private static final int LONGEST_TITLE = 1_000;
    private final Inventory inventory;
    private final @Nullable MarketplaceFile marketplace;
    private final @Nullable String linkHeader;
    private final PageAddress address;
    private final Markup markup;
    private final Outline outline;
    private final Layout layout;
    private final List<StateTrees.Tree> trees;
    private final StateSearch state;
    private final List<Anchor> anchors;
    private final Map<URI, Optional<Identity>> identities = new HashMap<>();
    private final @Nullable String language;
    private final String title;
    private final List<String> names;

    HtmlPage(Document document, URI url, @Nullable MarketplaceFile marketplace) {
        this(document, url, marketplace, null);
    }

    HtmlPage(Document document, URI url, @Nullable MarketplaceFile marketplace, @Nullable String linkHeader) {
        this.linkHeader = linkHeader;
        this.inventory = Inventory.of(document);
        this.marketplace = marketplace;
        this.language = inventory.language();
        this.address = PageAddress.of(url, inventory);
        List<StateTrees.Script> scripts = new ArrayList<>();
        List<String> jsonLd = new ArrayList<>();
        for (Element script : inventory.scripts()) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String data = data(script);
            if (type.contains("ld+json")) {
                jsonLd.add(data);
            } else if (!data.isBlank()) {
                scripts.add(new StateTrees.Script(script.id(), type.contains("json"), data));
            }
        }
        this.title = title(inventory);
        Markup whole = Markup.of(inventory, address, jsonLd);
        this.names = names(whole.meta(), title);
        this.outline = Outline.of(inventory, title);
        this.layout = Layout.of(outline, names);
        this.markup = whole.about(Stream.concat(names.stream(), Stream.of(layout.title()))
                .filter(name -> !name.isBlank())
                .toList());
        this.trees = StateTrees.of(scripts);
        this.state = StateSearch.of(trees);
        this.anchors = anchors(inventory, url);
    }

    /** The only node of a script is the script; nothing has to be joined. */
    private static String data(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
                ? only.getWholeData()
                : script.data();
    }

    /** An element that may not stand in the head ends it, and the title falls into the body. */
    private static String title(Inventory inventory) {
        String title = inventory.document().title();
        Element stray = inventory.strayTitle();
        return title.isEmpty() && stray != null ? Brief.of(stray, LONGEST_TITLE) : Tidy.cut(title, LONGEST_TITLE);
    }

    String title() {
        return title;
    }

    @Override
    public Document document() {
        return inventory.document();
    }

    PageAddress address() {
        return address;
    }

    @Override
    public @Nullable MarketplaceFile marketplace() {
        return marketplace;
    }

    /** The {@code Link} header it came with. */
    @Nullable
    String linkHeader() {
        return linkHeader;
    }

    @Nullable
    Identity identity() {
        return identity(address.asked());
    }

    /** What the page's own marketplace says of an address; each is looked at once. */
    @Nullable
    Identity identity(URI url) {
        MarketplaceFile file = marketplace;
        return file == null
                ? null
                : identities
                        .computeIfAbsent(url, key -> Optional.ofNullable(file.identity(key)))
                        .orElse(null);
    }

    Markup markup() {
        return markup;
    }

    Outline outline() {
        return outline;
    }

    Layout layout() {
        return layout;
    }

    @Override
    public List<StateTrees.Tree> trees() {
        return trees;
    }

    StateSearch state() {
        return state;
    }

    /** The live rooms of its data, as the marketplace's file tells them. */
    List<LiveRoom> rooms() {
        return RoomsByFile.of(this, identity(), state.rooms(), List::of);
    }

    List<Element> shopNames() {
        return inventory.shopNames();
    }

    List<Element> images() {
        return inventory.images();
    }

    @Override
    public List<Element> select(String selector) {
        return inventory.select(selector);
    }

    @Override
    public @Nullable String property(String name) {
        return markup.meta().text(name);
    }

    @Override
    public @Nullable String currency(List<String> codes) {
        return currency(codes, null);
    }

    /**
     * Whether its address names a later page of a list, and a link leads back to an earlier one or it is only a part of a page; behind a
     * cursor nothing else stands.
     */
    boolean isLaterPage() {
        URI here = address.asked();
        PagePlace place = PagePlace.of(here);
        if (PagePlace.query(here.getRawQuery()).keySet().stream().anyMatch(NextData::isCursor)) {
            return true;
        }
        return place.page() > 1
                && PagePlace.isNamed(here)
                && (title.isEmpty()
                        || anchors.stream()
                                .map(Anchor::target)
                                .anyMatch(target ->
                                        PagePlace.of(target).isBefore(place).orElse(false)));
    }

    /** Whether its heading is the name of the business that markup describes: a page about who sells. */
    boolean isHeadedByBusiness() {
        return markup.products() == 0 && markup.namesBusiness(layout.title());
    }

    /** The links that lead somewhere over http, each address resolved once. */
    List<Anchor> anchors() {
        return anchors;
    }

    private static List<Anchor> anchors(Inventory inventory, URI url) {
        List<Anchor> anchors = new ArrayList<>();
        Links links = new Links(inventory.base(), url);
        for (Element link : inventory.anchors()) {
            if (anchors.size() < MOST_LINKS && link.hasAttr("href")) {
                links.target(link.attr("href")).ifPresent(target -> anchors.add(new Anchor(link, target)));
            }
        }
        return anchors;
    }

    /** What the page's properties call the offer, the document's title last. */
    List<String> names() {
        return names;
    }

    private static List<String> names(MetaTags meta, String title) {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {meta.text("og:title"), meta.text("twitter:title"), title}) {
            if (name != null && !name.isBlank()) {
                names.add(Tidy.cut(name, LONGEST_TITLE));
            }
        }
        return names;
    }

    /** The number the address gives the page. */
    @Nullable
    String addressId() {
        Identity identity = identity();
        return identity != null && identity.id() != null ? identity.id() : AddressId.of(address.asked());
    }

    /** Which of several currencies is meant: the one other sources name, the marketplace's, the site's. */
    @Nullable
    String currency(List<String> codes, @Nullable Sheet known) {
        String named = known == null ? null : named(known);
        if (named != null && (codes.isEmpty() || codes.contains(named))) {
            return named;
        }
        String declared = declaredCurrency();
        if (declared != null && (codes.isEmpty() || codes.contains(declared))) {
            return declared;
        }
        String inState = state.currency();
        if (inState != null && codes.size() > 1 && codes.contains(inState)) {
            return inState;
        }
        String usual = marketplace == null ? null : marketplace.currency();
        if (usual != null && (codes.isEmpty() || codes.contains(usual))) {
            return usual;
        }
        return CurrencyChoice.of(codes, address.asked().getHost(), language());
    }

    /** A property may name the currency where it leaves the amount out. */
    private @Nullable String declaredCurrency() {
        return Stream.of("product:price:currency", "og:price:currency")
                .map(markup.meta()::text)
                .filter(code -> code != null && code.strip().matches("[A-Z]{3}"))
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    private static @Nullable String named(Sheet sheet) {
        return sheet.prices().stream()
                .map(claim -> claim.price().currency())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address the page names as its own, where it can be. */
    @Nullable
    String named() {
        String written = inventory.canonical();
        return address.own().toString().equals(written) ? written : null;
    }

    /** The declared language, else the one that the writing tells. */
    @Nullable
    String language() {
        String declared = language == null ? markup.meta().text("og:locale") : language;
        return declared == null || declared.isBlank() ? Script.language(title + outline.text()) : declared;
    }

    /** The amounts that other sources than the visible text name. */
    static Set<BigDecimal> amounts(Sheet sheet) {
        return sheet.prices().stream()
                .map(PriceClaim::price)
                .flatMap(price -> Stream.of(price.amount(), price.max() == null ? price.amount() : price.max()))
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
    }
}
