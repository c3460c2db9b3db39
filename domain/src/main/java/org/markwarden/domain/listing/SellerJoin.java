package org.markwarden.domain.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/** Completes a listing's seller by what the shop's own page says; what the listing's page says stands. */
final class SellerJoin {
    private static final String SELLER = "seller.";
    private static final String PAGE = "page ";

    private final SellerDisclosure says;
    private final Map<String, FieldSource> sources;
    private final Map<String, String> unknown;

    private SellerJoin(Listing listing, SellerDisclosure says) {
        this.says = says;
        sources = new LinkedHashMap<>(listing.sources());
        unknown = new LinkedHashMap<>(listing.unknown());
    }

    static Listing of(Listing listing, SellerDisclosure says) {
        var join = new SellerJoin(listing, says);
        Seller seller = join.seller(listing.seller(), says.seller());
        return listing.toBuilder()
                .seller(seller)
                .sources(join.sources)
                .unknown(join.unknown)
                .build();
    }

    /** By where the values of the seller come from and why others are open. */
    static String markOf(Listing listing) {
        StringBuilder said = new StringBuilder();
        listing.sources().forEach((field, source) -> {
            boolean contradicted =
                    source.others().stream().anyMatch(other -> other.path().startsWith(PAGE));
            if (field.startsWith(SELLER) && (source.path().startsWith(PAGE) || contradicted)) {
                said.append(field).append(' ').append(source).append('\n');
            }
        });
        for (String field : List.of("licence_name", "uscc")) {
            String reason = listing.unknown().get(SELLER + field);
            said.append(reason == null ? "" : field + " " + reason + "\n");
        }
        return said.isEmpty()
                ? ""
                : Sha256.of((listing.seller() + "\n" + said).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private Seller seller(Seller own, Seller said) {
        return new Seller(
                own.id(),
                value("name", own.name(), said.name()),
                own.type() == null ? said.type() : own.type(),
                value("licence_name", own.licenceName(), said.licenceName()),
                value("uscc", own.uscc(), said.uscc()),
                value("location", own.location(), said.location()),
                own.url(),
                own.licenceUrl() == null ? said.licenceUrl() : own.licenceUrl());
    }

    /** The listing's own value, else the page's; a value of the page that differs is kept beside the listing's. */
    private @Nullable String value(String field, @Nullable String own, @Nullable String said) {
        String name = SELLER + field;
        FieldSource source = says.sources().get(field);
        if (said == null || source == null) {
            String reason = own == null ? says.unknown().get(field) : null;
            if (reason != null) {
                unknown.put(name, reason);
            }
            return own;
        }
        if (own == null) {
            sources.put(name, new FieldSource(place(source), source.confidence(), source.others()));
            unknown.remove(name);
            return said;
        }
        if (!own.equals(said)) {
            contradict(name, new OtherClaim(said, place(source), source.confidence()));
        }
        return own;
    }

    private void contradict(String name, OtherClaim other) {
        FieldSource source = sources.get(name);
        if (source != null && !source.others().contains(other)) {
            List<OtherClaim> others = new ArrayList<>(source.others());
            others.add(other);
            sources.put(name, new FieldSource(source.path(), source.confidence(), others));
        }
    }

    private String place(FieldSource source) {
        return PAGE + says.seller().licenceUrl() + " " + source.path();
    }
}
