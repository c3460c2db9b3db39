package org.markwarden.console.wiring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Operators;
import org.markwarden.crawler.marketplace.FactSource.Fact;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.Operator;
import org.markwarden.notice.byhand.ByHand;
import org.markwarden.notice.byhand.Portal;

/** Tells from the marketplace files where a person has to go. */
public final class OperatorsKnown {
    private OperatorsKnown() {}

    /** Every platform that a channel leads to is the program's, every other a person's. */
    static Operators of(List<MarketplaceFile> known, Set<String> sentByMachine) {
        Map<String, Portal> portals = new HashMap<>();
        for (MarketplaceFile marketplace : known) {
            Portal portal = portal(marketplace.operator());
            if (portal != null) {
                portals.put(marketplace.name(), portal);
            }
        }
        return new Operators(new ByHand(portals, sentByMachine), announcing(known));
    }

    /** The same for a command that sends nothing: a file with an address for programs is the program's. */
    public static Operators of(List<MarketplaceFile> known) {
        return of(
                known,
                known.stream()
                        .filter(OperatorsKnown::hasAddressForPrograms)
                        .map(MarketplaceFile::name)
                        .collect(Collectors.toSet()));
    }

    /** Who runs each platform, by its short name, where a file says so. */
    static Map<String, String> names(List<MarketplaceFile> known) {
        Map<String, String> names = new HashMap<>();
        for (MarketplaceFile marketplace : known) {
            Operator operator = marketplace.operator();
            if (operator != null && operator.name() != null) {
                names.put(marketplace.name(), operator.name());
            }
        }
        return names;
    }

    private static boolean hasAddressForPrograms(MarketplaceFile marketplace) {
        Operator operator = marketplace.operator();
        return operator != null && (operator.notices() != null || operator.mail() != null);
    }

    private static Set<String> announcing(List<MarketplaceFile> known) {
        return known.stream()
                .filter(marketplace -> {
                    Operator operator = marketplace.operator();
                    return operator != null && !operator.publications().isEmpty();
                })
                .map(MarketplaceFile::name)
                .collect(Collectors.toSet());
    }

    private static @Nullable Portal portal(@Nullable Operator operator) {
        if (operator == null || operator.portal() == null) {
            return null;
        }
        LocalDate unverified = operator.unverifiedSince(Fact.PORTAL).orElse(null);
        List<String> wants = operator.portal().wants().stream()
                .map(org.markwarden.crawler.marketplace.Portal.Demand::label)
                .toList();
        return new Portal(operator.portal().address(), operator.name(), wants, unverified);
    }
}
