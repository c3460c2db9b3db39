package org.markwarden.matcher.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** Notices that a marketplace upheld against this seller before (F-31): once in two years weighs more than in five. */
final class UpheldSignal implements Signal {

    private static final int RECENT_YEARS = 2;
    private static final int SHOWN = 3;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        List<LocalDate> days = comparison.past().upheld().against(comparison.listing(), comparison.asOf());
        if (days.isEmpty()) {
            return null;
        }
        LocalDate recent = comparison.asOf().minusYears(RECENT_YEARS);
        long within = days.stream().filter(day -> !day.isBefore(recent)).count();
        String shown =
                days.reversed().stream().limit(SHOWN).map(LocalDate::toString).collect(Collectors.joining(", "));
        return new Reading(
                Math.min(1, 0.3 * (days.size() - within) + 0.6 * within),
                new Reason(
                        days.size() + " earlier removals upon notice, " + within + " within two years: " + shown,
                        "该经营者此前有" + days.size() + "次经通知被处置，其中两年内" + within + "次：" + shown),
                comparison.shownSeller(),
                shown);
    }
}
