package org.markwarden.crawler.parse.seller;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.OtherClaim;

/** What a page was found to say: the first value of a field stands, what differs from it is kept beside it. */
final class Said {
    private static final int LONGEST = 2_000;
    private static final int MOST_OTHERS = 5;

    private record Claim(String value, String path, double confidence) {}

    private final Map<SellerField, List<Claim>> claims = new EnumMap<>(SellerField.class);
    private final Map<SellerField, String> faults = new EnumMap<>(SellerField.class);

    void claim(SellerField field, @Nullable String value, String path, double confidence) {
        String tidy = value == null ? "" : Tidy.cut(Tidy.text(value), LONGEST);
        List<Claim> said = claims.computeIfAbsent(field, key -> new ArrayList<>());
        boolean again = said.stream().anyMatch(claim -> claim.value().equals(tidy));
        if (!tidy.isEmpty() && !again && said.size() <= MOST_OTHERS) {
            said.add(new Claim(tidy, path, confidence));
        }
    }

    /** Notes why a value that is written is none. */
    void fault(SellerField field, String reason) {
        faults.putIfAbsent(field, Tidy.text(reason));
    }

    boolean has(SellerField field) {
        return !claims.getOrDefault(field, List.of()).isEmpty();
    }

    /** Whether the page writes something of the kind, right or wrong. */
    boolean shows(SellerField field) {
        return has(field) || faults.containsKey(field);
    }

    @Nullable
    String value(SellerField field) {
        List<Claim> said = claims.getOrDefault(field, List.of());
        return said.isEmpty() ? null : said.getFirst().value();
    }

    @Nullable
    LocalDate day(SellerField field) {
        String value = value(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalStateException("no day was claimed for " + field + ": " + value, e);
        }
    }

    /** For each value, where it was read. */
    Map<String, FieldSource> sources() {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        claims.forEach((field, said) -> {
            String key = field.key();
            if (key != null && !said.isEmpty()) {
                sources.put(key, source(said));
            }
        });
        return sources;
    }

    private static FieldSource source(List<Claim> said) {
        Claim first = said.getFirst();
        List<OtherClaim> others = said.stream()
                .skip(1)
                .map(claim -> new OtherClaim(claim.value(), claim.path(), claim.confidence()))
                .toList();
        return new FieldSource(first.path(), first.confidence(), others);
    }

    /** For each field without a value, why. */
    Map<String, String> unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        faults.forEach((field, reason) -> {
            String key = field.key();
            if (key != null && !has(field)) {
                unknown.put(key, reason);
            }
        });
        return unknown;
    }
}
