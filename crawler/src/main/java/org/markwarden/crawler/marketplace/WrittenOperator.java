package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.FactSource.Fact;
import org.markwarden.crawler.marketplace.Portal.Demand;

/** The keys under {@code operator} of a marketplace file as written. */
record WrittenOperator(
        @Nullable String name,
        @Nullable String notices,
        @Nullable String mail,
        @Nullable Integer maxLocations,
        @Nullable WrittenPortal portal,
        @Nullable List<String> publications,
        @Nullable List<WrittenSource> sources,
        @Nullable WrittenUnknown unknown) {

    record WrittenPortal(@Nullable URI address, @Nullable List<Demand> wants) {}

    record WrittenSource(
            @Nullable List<Fact> of,
            @Nullable URI page,
            @Nullable String says,
            @Nullable LocalDate verified,
            @Nullable LocalDate unverifiedSince) {}

    record WrittenUnknown(@Nullable List<Fact> of, @Nullable LocalDate lookedFor) {}

    /** The operator, or nothing when there is a fault. */
    @Nullable
    Operator checked(List<String> faults) {
        int before = faults.size();
        Portal people = portal(faults);
        List<FactSource> known = sources(faults);
        Operator.Unknown missing = unknown(faults);
        if (missing != null) {
            contradictions(missing, faults);
        }
        return faults.size() > before
                ? null
                : tried(
                        "operator",
                        faults,
                        () -> new Operator(
                                name,
                                notices,
                                mail,
                                maxLocations,
                                people,
                                publications == null ? List.of() : publications,
                                known,
                                missing));
    }

    private @Nullable Portal portal(List<String> faults) {
        WrittenPortal written = portal;
        if (written == null) {
            return null;
        }
        URI address = written.address();
        if (address == null) {
            faults.add("operator.portal.address: is missing");
            return null;
        }
        List<Demand> wants = Objects.requireNonNullElse(written.wants(), List.of());
        return tried("operator.portal.address", faults, () -> new Portal(address, wants));
    }

    private List<FactSource> sources(List<String> faults) {
        List<FactSource> known = new ArrayList<>();
        List<WrittenSource> written = Objects.requireNonNullElse(sources, List.of());
        for (int i = 0; i < written.size(); i++) {
            WrittenSource each = written.get(i);
            String key = "operator.sources[" + i + "]";
            URI page = each.page();
            if (page == null) {
                faults.add(key + ".page: is missing");
                continue;
            }
            List<Fact> of = Objects.requireNonNullElse(each.of(), List.of());
            FactSource source = tried(
                    key, faults, () -> new FactSource(of, page, each.says(), each.verified(), each.unverifiedSince()));
            if (source != null) {
                known.add(source);
            }
        }
        return known;
    }

    private Operator.@Nullable Unknown unknown(List<String> faults) {
        WrittenUnknown written = unknown;
        if (written == null) {
            return null;
        }
        List<Fact> of = written.of();
        LocalDate day = written.lookedFor();
        if (of == null || day == null) {
            faults.add("operator.unknown: wants of and looked-for");
            return null;
        }
        return new Operator.Unknown(of, day);
    }

    private void contradictions(Operator.Unknown missing, List<String> faults) {
        for (Fact fact : missing.of()) {
            boolean given = switch (fact) {
                case NAME -> name != null;
                case NOTICES -> notices != null;
                case MAIL -> mail != null;
                case PORTAL -> portal != null;
                case PUBLICATIONS -> publications != null && !publications.isEmpty();
            };
            if (given) {
                faults.add(
                        "operator.unknown: " + fact.name().toLowerCase(java.util.Locale.ROOT) + " stands in the file");
            }
        }
    }

    private static <T> @Nullable T tried(String key, List<String> faults, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            faults.add(key + ": " + e.getMessage());
            return null;
        }
    }
}
