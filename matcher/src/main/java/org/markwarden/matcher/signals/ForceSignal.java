package org.markwarden.matcher.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.RightStatus;

/** A right that was not in force on the listing's day is shown, never raised. */
final class ForceSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        if (comparison.isInForce()) {
            return null;
        }
        String status = comparison.entry().status().label();
        LocalDate last = comparison.right().lastDay();
        String term = last == null ? "" : ", valid to " + last;
        return new Reading(
                1,
                new Reason(
                        "the right was not in force on " + comparison.asOf() + ": " + status + term,
                        "该权利在" + comparison.asOf() + "不处于有效状态："
                                + chinese(comparison.entry().status())),
                comparison.asOf().toString(),
                status + term);
    }

    private static String chinese(RightStatus status) {
        return switch (status) {
            case PENDING -> "申请中";
            case REGISTERED -> "已登记，期限未覆盖该日";
            case EXPIRED -> "已期满";
            case CANCELLED -> "已撤销或注销";
            case INVALIDATED -> "已宣告无效";
        };
    }
}
