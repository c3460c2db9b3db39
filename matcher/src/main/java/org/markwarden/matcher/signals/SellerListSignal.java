package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** The holder's list about this seller; weighs one kind of entry. */
final class SellerListSignal implements Signal {

    private final Permission.Kind kind;
    private final String english;
    private final String chinese;

    SellerListSignal(Permission.Kind kind, String english, String chinese) {
        this.kind = kind;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Permission permission = comparison.permission();
        if (permission.kind() != kind) {
            return null;
        }
        Reason why = permission.why();
        Reason reason = why == null
                ? new Reason(english, chinese)
                : new Reason(english + ": " + why.english(), chinese + "：" + why.chinese());
        return new Reading(1, reason, comparison.shownSeller(), permission.shown());
    }
}
