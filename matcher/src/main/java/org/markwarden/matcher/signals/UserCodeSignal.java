package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** The special mark of a user who was struck off and not taken in again (F-23); where the goods grew does not heal that. */
final class UserCodeSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Permission permission = comparison.permission();
        Reason why = permission.why();
        if (permission.kind() != Permission.Kind.CODE_ENDED || why == null) {
            return null;
        }
        return new Reading(
                1,
                new Reason(
                        "the special mark's user “" + permission.shown() + "” may no longer use it: struck off on "
                                + why.english(),
                        "专用标志使用人“" + permission.shown() + "”已无使用资格：自" + why.chinese() + "起注销"),
                permission.shown(),
                why.english());
    }
}
