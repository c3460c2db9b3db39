package org.markwarden.console.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;

/** A right for reading. */
record RightView(String id, String name, String kind, boolean inForce, List<Facts.Fact> facts) {

    static RightView of(Right right, LocalDate today, Words words) {
        return new RightView(
                right.id().value(),
                RightText.name(right),
                right.kind().label(),
                right.isInForce(today),
                facts(right, words));
    }

    private static List<Facts.Fact> facts(Right right, Words words) {
        RightEntry entry = right.entry();
        return new Facts(words)
                .add("right.kind", words.of("kind." + right.kind().label()))
                .add("right.number", entry.number())
                .add("right.holder", entry.holder())
                .add("right.status", words.of("status." + entry.status().label()))
                .add("right.valid", range(entry.validFrom(), entry.validTo(), words))
                .add("right.filed", entry.filed() == null ? null : entry.filed().toString())
                .add("right.aliases", String.join(" · ", entry.aliases()))
                .add("right.classes", classes(entry))
                .add("right.goods", entry.goods())
                .add("right.origin", String.join(" · ", entry.origin()))
                .add("right.jurisdiction", entry.jurisdiction())
                .add("right.reference-price", Shown.price(entry.referencePrice()))
                .add("right.authorised", authorised(entry))
                .add("right.fame", entry.fame())
                .add("right.note", entry.note())
                .list();
    }

    private static String range(@Nullable LocalDate from, @Nullable LocalDate to, Words words) {
        if (from == null && to == null) {
            return "";
        }
        return words.of("right.from-to", from == null ? "…" : from, to == null ? "…" : to);
    }

    private static String classes(RightEntry entry) {
        return entry.classes().stream()
                .map(NiceClass::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String authorised(RightEntry entry) {
        return entry.authorised().stream().map(RightView::seller).collect(Collectors.joining(" · "));
    }

    private static String seller(AuthorisedSeller seller) {
        String who = Stream.of(seller.seller(), seller.uscc())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return switch (seller.mode()) {
            case ALLOW -> who;
            case DENY, WATCH -> who + " (" + seller.mode().label() + ")";
        };
    }
}
