package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.yaml.BadConfiguration;
import org.markwarden.storage.yaml.Nearest;

/** The keys of a marketplace file as written; what is missing has its default, what is wrong is listed. */
record WrittenFile(
        @Nullable String name,
        @Nullable String title,
        @Nullable String made,
        @Nullable String unverifiedSince,
        @Nullable List<String> hosts,
        @Nullable URI base,
        @Nullable List<String> start,
        @Nullable String search,
        @Nullable WrittenBudget budget,
        @Nullable String contact,
        @Nullable String assessment,
        @Nullable List<AddressShape> pages,
        @Nullable Map<String, List<String>> fields,
        @Nullable List<String> items,
        @Nullable List<String> next,
        @Nullable String currency,
        @Nullable Map<String, Long> minorUnits,
        @Nullable WrittenOperator operator,
        @Nullable List<Duration> followUp,
        @Nullable WrittenLive live) {
    private static final List<String> FIELDS = List.of(
            "title",
            "description",
            "brand",
            "sku",
            "mpn",
            "gtin",
            "category",
            "condition",
            "price",
            "price-max",
            "list-price",
            "currency",
            "availability",
            "images",
            "seller-id",
            "seller-name",
            "seller-licence-name",
            "seller-uscc",
            "seller-location",
            "ships-from",
            "origin",
            "sales",
            "id",
            "canonical-url",
            "attributes",
            "room",
            "host",
            "state",
            "starts-at");

    record WrittenBudget(
            @Nullable Double requestsPerSecond,
            @Nullable Integer pagesPerRun,
            @Nullable Integer pagesPerDay,
            @Nullable Duration timeout) {
        Budget budget() {
            Budget standard = Budget.DEFAULT;
            return new Budget(
                    Objects.requireNonNullElse(requestsPerSecond, standard.requestsPerSecond()),
                    Objects.requireNonNullElse(pagesPerRun, standard.pagesPerRun()),
                    Objects.requireNonNullElse(pagesPerDay, standard.pagesPerDay()),
                    Objects.requireNonNullElse(timeout, standard.timeout()));
        }
    }

    /** What is wrong with the keys that could be read. */
    List<String> faults() {
        try {
            checked("");
            return List.of();
        } catch (BadConfiguration e) {
            return e.faults();
        }
    }

    MarketplaceFile checked(String file) {
        List<String> faults = new ArrayList<>();
        checkFacts(new WrittenFacts(faults));
        Map<String, List<FieldRule>> rules = rules(faults);
        List<FieldRule> itemRules = rules("items", items, faults);
        List<FieldRule> nextRules = rules("next", next, faults);
        Budget limits = budget(faults);
        Operator desk = operator == null ? null : operator.checked(faults);
        LivePlan rooms = live == null ? LivePlan.DEFAULT : live.checked(faults);
        if (!faults.isEmpty()) {
            throw new BadConfiguration(file, faults);
        }
        URI root = Objects.requireNonNull(base);
        return new MarketplaceFile(
                Objects.requireNonNull(name),
                title,
                made,
                unverifiedSince,
                hosts == null ? List.of(root.getRawAuthority()) : hosts,
                root,
                start == null ? List.of("/") : start,
                search,
                limits,
                contact,
                assessment,
                pages == null ? List.of() : pages,
                rules,
                itemRules,
                nextRules,
                currency,
                minorUnits == null ? Map.of() : minorUnits,
                desk,
                followUp == null ? List.of() : followUp,
                rooms);
    }

    private void checkFacts(WrittenFacts facts) {
        facts.name(name);
        facts.base(base);
        facts.hosts(hosts);
        facts.search(search);
        facts.currency(currency);
        facts.date("made", made);
        facts.date("unverified-since", unverifiedSince);
    }

    private Budget budget(List<String> faults) {
        try {
            return budget == null ? Budget.DEFAULT : budget.budget();
        } catch (IllegalArgumentException e) {
            faults.add("budget: " + e.getMessage());
            return Budget.DEFAULT;
        }
    }

    private Map<String, List<FieldRule>> rules(List<String> faults) {
        Map<String, List<FieldRule>> rules = new LinkedHashMap<>();
        Map<String, List<String>> written = fields == null ? Map.of() : fields;
        written.forEach((field, places) -> {
            if (!FIELDS.contains(field)) {
                faults.add("unknown key fields." + field
                        + Nearest.to(field, FIELDS)
                                .map(right -> ", did you mean " + right + "?")
                                .orElse(""));
            }
            rules.put(field, rules("fields." + field, places, faults));
        });
        return rules;
    }

    static List<FieldRule> rules(String key, @Nullable List<String> written, List<String> faults) {
        List<FieldRule> rules = new ArrayList<>();
        for (String rule : written == null ? List.<String>of() : written) {
            try {
                rules.add(FieldRule.of(rule));
            } catch (IllegalArgumentException e) {
                faults.add(key + ": " + e.getMessage());
            }
        }
        return rules;
    }
}
