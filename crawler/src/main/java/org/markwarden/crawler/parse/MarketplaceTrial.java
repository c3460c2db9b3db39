package org.markwarden.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.FieldRule;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.crawler.text.PageText;

/** Tries a marketplace file on one page: {@code marketplace test}. */
public final class MarketplaceTrial {
    private static final int LONGEST = 120;

    private final MarketplaceFile marketplace;

    /** Tries this file. */
    public MarketplaceTrial(MarketplaceFile marketplace) {
        this.marketplace = marketplace;
    }

    /**
     * What one rule did.
     *
     * @param field the field it is for, items or next
     * @param rule as written
     * @param found the values, at most a few; empty when it missed
     * @param note why it missed, or that an earlier rule was taken
     */
    public record Line(
            String field,
            String rule,
            List<String> found,
            @Nullable String note) {
        public Line {
            found = List.copyOf(found);
        }
    }

    /**
     * What the file made of the page.
     *
     * @param address what the shape of the address says
     * @param reading what the page was read as with this file alone
     */
    public record Report(String address, List<Line> rules, Reading reading) {
        public Report {
            rules = List.copyOf(rules);
        }
    }

    /** Applies every rule, the ones no longer needed too. */
    public Report on(RawPage page) {
        List<Line> lines = new ArrayList<>();
        RulePlaces places = places(page);
        for (Map.Entry<String, List<FieldRule>> field : marketplace.fields().entrySet()) {
            lines(field.getKey(), field.getValue(), places, lines);
        }
        lines("items", marketplace.items(), places, lines);
        lines("next", marketplace.next(), places, lines);
        return new Report(address(page), lines, new PageReader(List.of(marketplace)).read(page));
    }

    private String address(RawPage page) {
        if (!marketplace.covers(page.url())) {
            return "not an address of " + marketplace.name() + ": hosts are " + marketplace.hosts();
        }
        Identity identity = marketplace.identity(page.url());
        if (identity == null) {
            return "no shape of pages matches " + page.url();
        }
        return identity.kind().label()
                + (identity.id() == null ? ", without an id: the shape takes none from it" : ", id " + identity.id());
    }

    private RulePlaces places(RawPage page) {
        String text = PageText.decode(page.body(), page.contentType()).text();
        if (BodyType.of(page.body(), page.contentType()) == BodyType.JSON) {
            List<Tree> trees = LooseJson.all(text).stream()
                    .map(value -> new Tree("json", value))
                    .toList();
            return new JsonReader.Answer(marketplace, page.url(), trees);
        }
        return new HtmlPage(Jsoup.parse(text, page.url().toString()), page.url(), marketplace);
    }

    private static void lines(String field, List<FieldRule> rules, RulePlaces places, List<Line> lines) {
        boolean taken = false;
        for (FieldRule rule : rules) {
            List<String> found = MarketplaceRules.values(places, rule).stream()
                    .limit(5)
                    .map(MarketplaceTrial::cut)
                    .toList();
            lines.add(new Line(field, rule.toString(), found, note(rule, places, found, taken)));
            taken |= !found.isEmpty();
        }
    }

    private static @Nullable String note(FieldRule rule, RulePlaces places, List<String> found, boolean taken) {
        if (!found.isEmpty()) {
            return taken ? "an earlier rule was taken" : null;
        }
        return switch (rule.source()) {
            case CSS -> css(rule, places);
            case STATE, JSON ->
                places.trees().isEmpty()
                        ? "the page carries no data"
                        : "none of " + places.trees().size() + " trees has this path";
            case META -> "no such property";
        };
    }

    private static String css(FieldRule rule, RulePlaces places) {
        if (places.document() == null) {
            return "the page is no HTML";
        }
        List<String> elements =
                MarketplaceRules.values(places, new FieldRule(rule.source(), rule.place(), rule.attribute(), null));
        return elements.isEmpty()
                ? "no element with text matches"
                : "the pattern matches none of " + elements.size() + " values";
    }

    private static String cut(String value) {
        String plain = value.strip().replaceAll("\\s+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
