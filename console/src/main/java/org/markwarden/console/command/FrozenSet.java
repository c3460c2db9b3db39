package org.markwarden.console.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.markwarden.matcher.model.Example;

/** What may stand in a frozen set: examples later in time than all that is fitted to, of sellers and rights not fitted to. */
final class FrozenSet {
    private FrozenSet() {}

    /** The examples that may be tried; says how many may not, and why. */
    static List<Example> later(List<Example> fitted, List<Example> tried, Consumer<String> warn) {
        LocalDate newest =
                fitted.stream().map(Example::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        Set<String> sellers = fitted.stream().map(Example::seller).collect(Collectors.toSet());
        Set<String> rights = fitted.stream().map(Example::right).collect(Collectors.toSet());
        List<Example> later =
                tried.stream().filter(one -> one.day().isAfter(newest)).toList();
        List<Example> apart = later.stream()
                .filter(one -> !sellers.contains(one.seller()) && !rights.contains(one.right()))
                .toList();
        tell(warn, tried.size() - later.size(), "not later than " + newest);
        tell(warn, later.size() - apart.size(), "of a seller or right that is fitted to");
        return apart;
    }

    private static void tell(Consumer<String> warn, int left, String why) {
        if (left > 0) {
            warn.accept(left + " frozen examples left out: " + why);
        }
    }
}
