package org.markwarden.domain.right;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of the register. */
public sealed interface Right permits Trademark, Patent, GeographicalIndication, SpecialSign, Copyright, PlantVariety {
    /** What it has in common with every other right. */
    RightEntry entry();

    RightKind kind();

    default RightId id() {
        return entry().id();
    }

    /** The name and its aliases, each once, in the order of the register. */
    default List<String> names() {
        return Stream.concat(Stream.ofNullable(entry().name()), entry().aliases().stream())
                .distinct()
                .toList();
    }

    /** The last day it can be relied on, as far as is known. */
    default @Nullable LocalDate lastDay() {
        return entry().validTo();
    }

    /** Says whether the right can be relied on that day: registered, begun, and not ended. */
    default boolean isInForce(LocalDate day) {
        LocalDate from = entry().validFrom();
        LocalDate to = lastDay();
        return entry().status() == RightStatus.REGISTERED
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to));
    }
}
